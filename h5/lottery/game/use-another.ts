import { nextTick, type Ref } from 'vue'
import { useGameStore } from '#shared/game/game-store'

/** Asks for another game after a lost one. The button goes with the old one: the focus follows to what is asked now. */
export function useAnother(asked: Ref<HTMLElement | undefined>): () => Promise<void> {
  const store = useGameStore()
  return async () => {
    await store.start()
    await nextTick()
    asked.value?.focus()
  }
}
