import { computed, defineComponent, onDetach, ref, watch } from '@vue-mini/core'
import { useDevice } from '#shared/device/device-store'
import type { DrawView } from '#shared/draw/contract'
import { formatYuan } from '#shared/money/yuan'
import { useLanding } from '../use-landing'

/** The foil goes in so many strips, each after so many moves of the finger: sent is one number, and no canvas is needed. */
const STRIPS = 7
const MOVES_A_STRIP = 2

/** The whole prize is seen for a moment before the result comes up. */
const REST_MS = 900

export type Props = Record<never, never>

/** The scratch card. Only what the bank has answered stands under the foil; before, nothing does, and nothing scratches off. */
export function setup() {
  const device = useDevice()
  const moves = ref(0)
  const amount = ref('')
  let stop = () => {}
  let open = () => {}

  const gone = computed(() => Math.min(STRIPS, Math.floor(moves.value / MOVES_A_STRIP)))
  const strips = computed(() => Array.from({ length: STRIPS }, (_, place) => ({ place, state: place < gone.value ? 'is-gone' : '' })))

  async function land({ amount: drawn }: DrawView) {
    amount.value = formatYuan(drawn)
    await new Promise<void>((resolve) => (open = resolve))
    await new Promise<void>((resolve) => (stop = device.later(REST_MS, resolve)))
  }

  const { isTurning, tap, showDrawn } = useLanding(land)

  function reveal() {
    moves.value = STRIPS * MOVES_A_STRIP
    open()
  }

  const touch = () => void (isTurning.value || tap())

  /** A finger that scratches at once has asked for the draw, too. */
  function scratch() {
    if (amount.value === '') return touch()
    moves.value += 1
    if (gone.value === STRIPS) open()
  }

  // A tap that ended in a sheet or a refusal: nothing was drawn, the foil is whole again.
  watch(isTurning, (turns) => {
    if (turns) return
    moves.value = 0
    amount.value = ''
  })
  onDetach(() => stop())
  void showDrawn()
  return {
    amount, strips, isTurning, touch, scratch, reveal,
    isOpen: computed(() => gone.value === STRIPS),
  }
}

defineComponent({ setup })
