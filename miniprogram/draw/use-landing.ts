import { computed, watch } from '@vue-mini/core'
import type { DrawView } from '#shared/draw/contract'
import { useDrawStore } from '#shared/draw/draw-store'
import { useJourneyStore } from '#shared/participation/journey-store'

/**
 * What every look of the draw does (C6): `land` shows what the server has drawn, and resolves once it has been seen; it
 * runs only with an answer. Nothing here decides what is drawn.
 */
export function useLanding(land: (drawn: DrawView) => Promise<void>) {
  const draw = useDrawStore()
  const journey = useJourneyStore()

  async function showDrawn() {
    if (draw.phase !== 'landing' || !draw.drawn) return
    await land(draw.drawn)
    draw.land()
  }

  watch(() => draw.phase, showDrawn)
  return { isTurning: computed(() => draw.phase !== 'idle' || journey.isBusy), tap: () => void journey.tap(), showDrawn }
}
