import { ref } from 'vue'
import type { SteerAction } from '#shared/group-game/contract'
import { randomId } from '../../ui/random-id'
import { useGroupGameStore } from './group-game-store'

/** Adapts a game; what did not get through is the same action when it is asked for again (S12). */
export function useSteering() {
  const store = useGroupGameStore()
  const isBusy = ref(false)
  const problem = ref('')
  let last: { action: SteerAction; round: number; id: string } | null = null

  async function steer(action: SteerAction, round: number): Promise<void> {
    if (isBusy.value) return
    if (last?.action !== action || last.round !== round) last = { action, round, id: randomId() }
    isBusy.value = true
    problem.value = await store.steer(action, round, last.id)
    if (problem.value === '') last = null
    isBusy.value = false
  }

  return { isBusy, problem, steer }
}
