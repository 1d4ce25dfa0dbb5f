import { watch } from 'vue'
import type { DrawSenses } from './draw-senses'
import { useDrawStore } from './draw-store'

/** Lets the customer hear and feel what the draw does, whatever it looks like. Returns what ends it. */
export function followDraw(senses: DrawSenses): () => void {
  const draw = useDrawStore()

  function end() {
    senses.stop()
    if (draw.isFresh) senses.celebrate()
  }

  // At once: what a tap sets off may sound, and a moment later it may not.
  const unwatch = watch(() => draw.phase, (phase, before) => {
    if (phase === 'turning') senses.begin()
    else if (phase === 'unanswered' || (phase === 'idle' && before !== 'unanswered')) end()
  }, { flush: 'sync' })
  return () => {
    senses.stop()
    unwatch()
  }
}
