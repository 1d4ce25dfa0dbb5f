import { onMounted, onUnmounted, ref, type Ref } from 'vue'

interface Around {
  /** The phone's own clock in milliseconds: only ever for how much time has passed since the server said its own. */
  now: () => number
  wait: (ms: number, then: () => void) => () => void
}

/** Often enough that no second is left out. */
const TICK_MS = 250

/** The server's time, going on between two answers: a phone whose clock is wrong counts down rightly. */
export function useServerClock({ now, wait }: Around): { at: Ref<number>; hear: (instant: string) => void } {
  const at = ref(now())
  let ahead = 0
  let stop = () => {}

  const show = () => (at.value = now() + ahead)
  function tick(): void {
    show()
    stop = wait(TICK_MS, tick)
  }
  function hear(instant: string): void {
    ahead = Date.parse(instant) - now()
    show()
  }

  onMounted(tick)
  onUnmounted(() => stop())
  return { at, hear }
}
