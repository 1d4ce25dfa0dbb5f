import { onBeforeUnmount, onMounted } from 'vue'

/** Calls when the page is looked at again: the manager comes back from another chat, or the laptop wakes. */
export function useReturnToPage(onReturn: () => void): void {
  const check = () => {
    if (document.visibilityState === 'visible') onReturn()
  }
  onMounted(() => document.addEventListener('visibilitychange', check))
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', check))
}
