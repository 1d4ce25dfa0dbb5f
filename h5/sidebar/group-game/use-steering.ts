import type { SteerAction } from '#shared/group-game/contract'
import { randomId } from '../../ui/random-id'
import { useBusy } from '../form/use-busy'
import { useGroupGameStore } from './group-game-store'

/** Adapts a game; what did not get through is the same action when it is asked for again (S12). */
export function useSteering() {
  const store = useGroupGameStore()
  const { isBusy, failureText: problem, run } = useBusy()
  let last: { action: SteerAction; round: number; id: string } | null = null

  const steer = (action: SteerAction, round: number) => run(async () => {
    if (last?.action !== action || last.round !== round) last = { action, round, id: randomId() }
    const refusal = await store.steer(action, round, last.id)
    if (refusal === '') last = null
    return refusal
  })

  return { isBusy, problem, steer }
}
