import { defineStore } from 'pinia'
import type { GroupFigures } from '#shared/group-health/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** How alive the groups are together (D5, D6, D15). */
export const useGroupFiguresStore = defineStore('group-figures', () => {
  const { client } = useSurroundings()
  const { view: figures, failureText, attempt } = useAnswer<GroupFigures>()
  return { figures, failureText, load: () => attempt(() => client.groupHealth.showGroupFigures()) }
})
