import { onBeforeUnmount, onMounted } from 'vue'

/** Tells the window's size, in CSS pixels, at once and whenever it changes. */
export function useEveryResize(measure: (width: number, height: number) => void): void {
  const tell = () => measure(window.innerWidth, window.innerHeight)
  tell()
  onMounted(() => window.addEventListener('resize', tell))
  onBeforeUnmount(() => window.removeEventListener('resize', tell))
}
