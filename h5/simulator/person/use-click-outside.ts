import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'

/** Tells of a press anywhere else; one inside a frame of the page takes the focus, and is told by that. */
export function useClickOutside(element: Readonly<ShallowRef<HTMLElement | null>>, tell: () => void): void {
  const onPress = (event: Event) => {
    if (!element.value?.contains(event.target as Node)) tell()
  }
  onMounted(() => {
    document.addEventListener('pointerdown', onPress)
    window.addEventListener('blur', tell)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', onPress)
    window.removeEventListener('blur', tell)
  })
}
