import { defineStore } from 'pinia'
import type { Pool } from '#shared/arrival/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** How many people all channels brought (D23). */
export const usePoolStore = defineStore('pool', () => {
  const { client } = useSurroundings()
  const { view: pool, failureText, attempt } = useAnswer<Pool>()
  return { pool, failureText, load: () => attempt(() => client.arrival.showPool()) }
})
