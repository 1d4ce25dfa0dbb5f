import { computed, defineComponent, onDetach, ref, watch } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useDevice } from '#shared/device/device-store'
import { CELL_PLACES, gridCells } from '#shared/draw/grid-cells'
import { lightSteps, STEP_MS } from '#shared/draw/light-steps'
import { placeOf } from '#shared/draw/prize-places'
import { useLanding } from '../use-landing'

/** The light stands on the prize for a moment, so that it is seen, before the result comes up. */
const REST_MS = 900

export type Props = Record<never, never>

/** The nine-grid: the light is one number, so that a step sends next to nothing. */
export function setup() {
  const store = useCampaignStore()
  const device = useDevice()
  /** Where the light stands; -1 is off. */
  const light = ref(-1)
  let stop = () => {}

  const cells = computed(() => gridCells(store.campaign.prizes).map(({ label, unit, codes }, place) => {
    const [column, row] = CELL_PLACES[place]!
    return { place, label, unit, codes, style: `left:${column * 33.33}%;top:${row * 33.33}%` }
  }))

  const waitFor = (milliseconds: number) => new Promise<void>((resolve) => (stop = device.later(milliseconds, resolve)))

  function run() {
    light.value = (light.value + 1) % CELL_PLACES.length
    stop = device.later(STEP_MS, run)
  }

  const { isTurning, tap, showDrawn } = useLanding(async ({ prizeCode }) => {
    stop()
    for (const { cell, milliseconds } of lightSteps(Math.max(0, light.value), placeOf(cells.value, prizeCode))) {
      light.value = cell
      await waitFor(milliseconds)
    }
    await waitFor(REST_MS)
  })

  watch(isTurning, (turns) => {
    stop()
    if (turns) run()
    else light.value = -1
  }, { immediate: true })
  onDetach(() => stop())
  void showDrawn()
  return { cells, light, isTurning, tap }
}

defineComponent({ setup })
