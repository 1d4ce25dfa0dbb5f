import { computed, type ComputedRef } from 'vue'
import type { DraftField } from './draft-form'
import { useDraftStepStore } from './draft-step-store'
import { useDraftStore } from './draft-store'

/** What the control at a path of the definition has to know about it. */
export function useDraftField(path: () => string): { isLocked: ComputedRef<boolean>; problem: ComputedRef<string> } {
  const { isLocked } = useDraftStore()
  const { problemAt } = useDraftStepStore()
  return {
    isLocked: computed(() => isLocked(path().split('.')[0] as DraftField)),
    problem: computed(() => problemAt(path())),
  }
}
