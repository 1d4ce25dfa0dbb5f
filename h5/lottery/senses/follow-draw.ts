import { watch } from 'vue'
import { useDrawStore } from '#shared/draw/draw-store'
import { createDrawSounds } from './draw-sounds'

const TICK_EVERY_MS = 160
const WON_MS = [60, 50, 140]

const feel = (pattern: number | number[]) => void (navigator as { vibrate?: Navigator['vibrate'] }).vibrate?.(pattern)

/** Lets the customer hear and feel what the draw does, whatever it looks like. Returns what ends it. */
export function followDraw(): () => void {
  const draw = useDrawStore()
  const sounds = createDrawSounds()
  let ticking: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(ticking)

  function begin() {
    sounds.wake()
    stop()
    ticking = setInterval(sounds.tick, TICK_EVERY_MS)
    feel(20)
  }
  function end() {
    stop()
    if (!draw.isFresh) return
    sounds.chime()
    feel(WON_MS)
  }

  // At once: what a tap sets off may sound, and a moment later it may not.
  const unwatch = watch(() => draw.phase, (phase, before) => {
    if (phase === 'turning') begin()
    else if (phase === 'unanswered' || (phase === 'idle' && before !== 'unanswered')) end()
  }, { flush: 'sync' })
  return () => {
    stop()
    unwatch()
  }
}
