import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { parseRoute } from './work-area'

/** What stands between somebody and the next screen. */
export interface LeaveGuard {
  isUnsaved: () => boolean
  /** He leaves all the same. */
  discard: () => void
}

const FREE: LeaveGuard = { isUnsaved: () => false, discard: () => undefined }

/** Where in the sidebar somebody is: the address's fragment. Whoever has typed something is asked before it is left. */
export const useRouteStore = defineStore('route', () => {
  const hash = ref(window.location.hash)
  const current = shallowRef(FREE)
  /** Where he wants to go while he is asked. */
  const wanted = ref<string | null>(null)
  const route = computed(() => parseRoute(hash.value))

  /** Follows the address, or takes it back to where the unsaved words are. */
  function follow(): void {
    const next = window.location.hash
    if (next === hash.value) return
    if (current.value.isUnsaved()) {
      wanted.value = next
      // A new step, not this one written over: where he came from stays behind him.
      window.history.pushState(null, '', hash.value)
    } else hash.value = next
  }

  /** The browser's own question, for leaving the page altogether. */
  function askBeforeUnload(event: BeforeUnloadEvent): void {
    if (current.value.isUnsaved()) event.preventDefault()
  }

  /** Goes on without asking, and without a way back to where one may not be. */
  function replace(next: string): void {
    window.history.replaceState(null, '', next)
    hash.value = next
  }

  function stay(): void {
    wanted.value = null
  }

  function leave(): void {
    current.value.discard()
    window.location.hash = wanted.value ?? ''
    wanted.value = null
  }

  /** From now on leaving asks where there is something unsaved; returns how to end that. */
  function guard(next: LeaveGuard): () => void {
    current.value = next
    return () => {
      if (current.value === next) current.value = FREE
    }
  }

  return { route, wanted, follow, askBeforeUnload, replace, stay, leave, guard }
})
