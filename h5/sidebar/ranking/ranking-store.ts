import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

import type { Ranking } from '#shared/ranking/contract'

/** Who has won how many customers in a month (D21). A refresh that fails leaves what was known. */
export const useRankingStore = defineStore('ranking', () => {
  const { client } = useSurroundings()
  const { view: ranking, failureText, isBusy, attempt } = useAnswer<Ranking>()
  const month = computed(() => ranking.value?.month ?? 'current')

  const show = (asked: string) => attempt(() => client.ranking.showRanking({ params: { month: asked } }))
  const load = () => show(month.value)
  const setTarget = (managerId: string, adds: number) => attempt(() => client.ranking.setTarget({ params: { month: month.value, managerId }, body: { adds } }))

  return { ranking, failureText, isBusy, load, show, setTarget }
})
