import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Lead, LeadCounts } from '#shared/lead/contract'
import type { LeadState } from '#shared/lead/state'
import { useSurroundings } from '../surroundings'
import { keepInPlace } from './keep-in-place'
import { stateNamed } from './lead-text'

export type LeadChange = Pick<Lead, 'state' | 'remark'>

/** A manager's own leads in one state, or those he searches for, and what he makes of them (S30). */
export const useLeadStore = defineStore('lead', () => {
  const { lead: api } = useSurroundings().client
  /** Null: any, of those that were searched for. */
  const state = ref<LeadState | null>('new')
  const words = ref('')
  const counts = shallowRef<LeadCounts | null>(null)
  const leads = shallowRef<readonly Lead[] | null>(null)
  const failureText = ref('')
  /** What the leads that were changed since this list was opened were before. */
  const before = shallowRef<ReadonlyMap<string, Lead>>(new Map())
  /** Why the last change of a lead was not kept. */
  const problems = shallowRef<ReadonlyMap<string, string>>(new Map())
  /** The last change of each lead that is on its way. */
  const saving = new Map<string, Promise<unknown>>()
  let turn = 0

  /** What is searched for; empty: a state's own list is open. */
  const searched = computed(() => (stateNamed(words.value.trim()) ? '' : words.value.trim()))

  const ask = (): Promise<{ counts: LeadCounts; leads: Lead[] }> =>
    searched.value === ''
      ? api.listLeads({ params: { state: state.value ?? 'new' } })
      : api.searchLeads({ body: { words: searched.value, state: state.value } })

  async function load(): Promise<void> {
    const own = ++turn
    try {
      const answer = await ask()
      if (own !== turn) return
      leads.value = keepInPlace(answer.leads, leads.value ?? [], ({ id }) => before.value.has(id))
      counts.value = answer.counts
      failureText.value = ''
    } catch (error) {
      if (own === turn) failureText.value = errorText(error)
    }
  }

  function open(): Promise<void> {
    before.value = problems.value = new Map()
    return load()
  }

  /** Of what is searched for, the same once more is any state again. */
  function choose(next: LeadState): Promise<void> {
    const isSearching = searched.value !== ''
    if (!isSearching) words.value = ''
    state.value = isSearching && state.value === next ? null : next
    leads.value = null
    return open()
  }

  /** A state's name is that state; anything else is looked for in all of them. What is there stays until the answer. */
  function search(next: string): Promise<void> {
    words.value = next
    state.value = stateNamed(next.trim()) ?? (searched.value === '' ? 'new' : null)
    return open()
  }

  function put(next: Lead): void {
    const old = leads.value?.find(({ id }) => id === next.id)
    if (!old || !counts.value) return
    leads.value = leads.value!.map((it) => (it === old ? next : it))
    const moved = { ...counts.value }
    moved[old.state] -= 1
    moved[next.state] += 1
    counts.value = moved
  }

  function note(leadId: string, problem: string): void {
    problems.value = new Map([...problems.value, [leadId, problem]])
  }

  async function save(lead: Lead, { state: next, remark }: LeadChange): Promise<boolean> {
    try {
      put(await api.changeLead({ params: { leadId: lead.id }, body: { state: next, remark: remark === '' ? null : remark } }))
      return true
    } catch (error) {
      put(lead)
      note(lead.id, errorText(error))
      return false
    }
  }

  /** Shown at once, and taken back where the bank does not keep it; one after another for a lead. True: it is kept. */
  function change(lead: Lead, next: LeadChange): Promise<boolean> {
    // A list that is under way knows nothing of this.
    turn += 1
    if (!before.value.has(lead.id)) before.value = new Map([...before.value, [lead.id, lead]])
    note(lead.id, '')
    put({ ...lead, ...next })
    const kept = (saving.get(lead.id) ?? Promise.resolve()).then(() => save(lead, next))
    saving.set(lead.id, kept)
    return kept
  }

  /** The state it was opened in; what was noted since stays. */
  const undo = (lead: Lead) => change(lead, { state: before.value.get(lead.id)!.state, remark: lead.remark })

  return { state, words, searched, counts, leads, failureText, before, problems, load, choose, search, change, undo }
})
