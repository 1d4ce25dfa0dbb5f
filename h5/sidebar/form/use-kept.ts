import { ref, watch, type Ref } from 'vue'
import { usePlaceStore } from '../chat/place-store'
import { useSurroundings } from '../surroundings'

/**
 * What somebody is writing, kept under a name for as long as the tab lives: WeCom destroys the page with every change of
 * chat, and the one that comes after it goes on. Null: nothing is being written.
 */
export function useKept<Draft>(name: string): Ref<Draft | null> {
  const { memory } = useSurroundings()
  const key = `koi-kept-${name}`
  const kept = ref(JSON.parse(memory.getItem(key) ?? 'null')) as Ref<Draft | null>
  watch(kept, (draft) => (draft === null ? memory.removeItem(key) : memory.setItem(key, JSON.stringify(draft))), { deep: true })
  return kept
}

/** The same about the customer in the chat, for that customer alone. */
export function useKeptOfCustomer<Draft>(name: string): Ref<Draft | null> {
  const { context } = usePlaceStore()
  return useKept<Draft>(`${name}-${context?.kind === 'single' ? context.externalUserId : ''}`)
}
