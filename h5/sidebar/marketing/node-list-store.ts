import { defineStore } from 'pinia'
import type { ListedNode } from '#shared/marketing/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** The nodes a campaign can be of (R31); null until the calendar has answered. */
export const useNodeListStore = defineStore('node-list', () => {
  const { marketing } = useSurroundings().client
  const { view: nodes, failureText, attempt } = useAnswer<readonly ListedNode[]>()
  const load = () => attempt(async () => (await marketing.listNodes()).nodes)

  return { nodes, failureText, load }
})
