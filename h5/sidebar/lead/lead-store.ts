import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Lead, LeadCounts } from '#shared/lead/contract'
import type { LeadState } from '#shared/lead/state'
import { useSurroundings } from '../surroundings'
import { keepInPlace } from './keep-in-place'

export type LeadChange = Pick<Lead, 'state' | 'remark'>

/** A manager's own leads in one state, and what he makes of them (S30). */
export const useLeadStore = defineStore('lead', () => {
  const { lead: api } = useSurroundings().client
  const state = ref<LeadState>('new')
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

  async function load(): Promise<void> {
    const own = ++turn
    try {
      const answer = await api.listLeads({ params: { state: state.value } })
      if (own !== turn) return
      leads.value = keepInPlace(answer.leads, leads.value ?? [], ({ id }) => before.value.has(id))
      counts.value = answer.counts
      failureText.value = ''
    } catch (error) {
      if (own === turn) failureText.value = errorText(error)
    }
  }

  function choose(next: LeadState): Promise<void> {
    state.value = next
    leads.value = null
    before.value = problems.value = new Map()
    return load()
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

  return { state, counts, leads, failureText, before, problems, load, choose, change, undo }
})
