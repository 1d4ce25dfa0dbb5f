import { onBeforeUnmount, onMounted } from 'vue'
import { shanghaiDay } from '#shared/time/calendar-day'
import { useSurroundings } from '../surroundings'

const TOUCHES = ['pointerdown', 'keydown'] as const

/** Tells the bank once a day that the manager has touched his sidebar himself (D8). What it cannot tell now it tells at the next touch. */
export function useFirstTouch(): void {
  const { client, now } = useSurroundings()
  let toldOn: string | null = null

  async function touch(): Promise<void> {
    const today = shanghaiDay(now())
    if (toldOn === today) return
    toldOn = today
    try {
      await client.growth.noteActive()
    } catch {
      toldOn = null
    }
  }
  const listen = () => void touch()
  onMounted(() => TOUCHES.forEach((kind) => document.addEventListener(kind, listen, { passive: true })))
  onBeforeUnmount(() => TOUCHES.forEach((kind) => document.removeEventListener(kind, listen)))
}
