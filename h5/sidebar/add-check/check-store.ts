import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { HeldCase } from '#shared/add-check/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

export type Verdict = 'counts' | 'excluded'

/** Adds that wait for a second person (R7). */
export const useCheckStore = defineStore('add-check', () => {
  const { client } = useSurroundings()
  const { view, failureText, isBusy, attempt } = useAnswer<{ cases: HeldCase[] }>()
  /** The last one was decided by somebody else meanwhile. */
  const isGone = ref(false)

  const load = () => attempt(() => client.addCheck.listHeldAdds())

  async function decide({ managerId, day, reason }: HeldCase, verdict: Verdict, note: string): Promise<boolean> {
    return attempt(async () => {
      const answer = await client.addCheck.decideHeldAdds({ body: { managerId, day, reason, verdict, note } })
      isGone.value = answer.outcome === 'gone'
      return answer
    })
  }

  return { view, failureText, isBusy, isGone, load, decide }
})
