import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { RosterEntry } from '#shared/roster/contract'
import { useSurroundings } from '../surroundings'
import { filterRoster, groupByBranch, type RosterFilter } from './roster-text'

export type RosterChange = Parameters<Client['roster']['changeRoster']>[0]['body']

/** The managers by branch, and who of them can be given customers (R17). */
export const useRosterStore = defineStore('roster', () => {
  const { client } = useSurroundings()
  const entries = shallowRef<readonly RosterEntry[] | null>(null)
  const failureText = ref('')
  const filter = ref<RosterFilter>('all')

  const branches = computed(() => groupByBranch(filterRoster(entries.value ?? [], filter.value)))
  const countOf = (wanted: RosterFilter) => filterRoster(entries.value ?? [], wanted).length

  async function load(): Promise<void> {
    failureText.value = ''
    try {
      entries.value = (await client.roster.listRoster()).managers
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  /** Throws ApiError. */
  async function change(managerId: string, body: RosterChange): Promise<void> {
    const changed = await client.roster.changeRoster({ params: { managerId }, body })
    entries.value = (entries.value ?? []).map((entry) => (entry.managerId === managerId ? changed : entry))
  }

  return { entries, failureText, filter, branches, countOf, load, change }
})
