import { computed, onMounted, watch, type ComputedRef } from 'vue'
import type { PrizeView } from '#shared/campaign/contract'
import type { DrawView } from '#shared/draw/contract'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useJourneyStore } from '#shared/participation/journey-store'
import { useDrawStore } from '#shared/draw/draw-store'

/** All that a look of the draw knows and may do; nothing of it decides what is drawn. */
export interface Skin {
  prizes: ComputedRef<PrizeView[]>
  /** A tap is taken, or the answer is on its way or being shown. */
  isTurning: ComputedRef<boolean>
  /** What the button with `data-draw` does; boot.ts takes taps on it before Vue is there. */
  tap(): Promise<void>
}

/**
 * The contract of every look of the draw (C6). `land` shows what the server has drawn, and resolves once the customer has
 * seen it, however long that takes; it runs only with an answer.
 */
export function useSkin(land: (drawn: DrawView) => Promise<void>): Skin {
  const store = useCampaignStore()
  const journey = useJourneyStore()
  const draw = useDrawStore()

  async function showDrawn() {
    if (draw.phase !== 'landing' || !draw.drawn) return
    await land(draw.drawn)
    draw.land()
  }

  onMounted(showDrawn)
  watch(() => draw.phase, showDrawn, { flush: 'post' })
  return {
    prizes: computed(() => store.campaign.prizes),
    isTurning: computed(() => draw.phase !== 'idle' || journey.isBusy),
    tap: journey.tap,
  }
}
