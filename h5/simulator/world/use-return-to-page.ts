import { onBeforeUnmount, onMounted } from 'vue'

/** Somebody comes back to this page from another tab or window. */
export function useReturnToPage(tell: () => void): void {
  onMounted(() => window.addEventListener('focus', tell))
  onBeforeUnmount(() => window.removeEventListener('focus', tell))
}
