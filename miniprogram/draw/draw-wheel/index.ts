import { computed, defineComponent, onDetach, ref, watch } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useDevice } from '#shared/device/device-store'
import { restingAngle, wheelSegments } from '#shared/draw/wheel-segments'
import { useLanding } from '../use-landing'
import { wheelFace } from './wheel-face'

/** One turn while waiting. */
const TURN_MS = 1000
/** So long it turns by itself; then the next such turn follows. */
const TURNS = 20
const LAND_MS = 3200
/** The wheel stands on the prize for a moment, so that it is seen, before the result comes up. */
const REST_MS = 700

export type Props = Record<never, never>

/** The wheel: two styles a draw are sent, the phone turns it by itself in between. */
export function setup() {
  const store = useCampaignStore()
  const device = useDevice()
  const segments = computed(() => wheelSegments(store.campaign.prizes))
  const face = computed(() => wheelFace(segments.value))
  const turn = ref('transform:rotate(0deg)')
  let stop = () => {}
  let beganAt = 0
  let from = 0

  const waitFor = (milliseconds: number) => new Promise<void>((resolve) => (stop = device.later(milliseconds, resolve)))
  const angleNow = () => (from + ((device.uptimeMs() - beganAt) / TURN_MS) * 360) % 360

  function spin(at: number) {
    from = at
    beganAt = device.uptimeMs()
    turn.value = `transform:rotate(${at + TURNS * 360}deg);transition:transform ${TURNS * TURN_MS}ms linear`
    stop = device.later(TURNS * TURN_MS, () => spin(at + TURNS * 360))
  }

  const { isTurning, tap, showDrawn } = useLanding(async ({ prizeCode }) => {
    stop()
    const now = beganAt === 0 ? 0 : angleNow()
    turn.value = `transform:rotate(${now}deg)`
    // In a frame of its own: from here the way to the prize begins.
    await waitFor(30)
    const to = restingAngle(segments.value, prizeCode) + (3 * 360)
    turn.value = `transform:rotate(${to}deg);transition:transform ${LAND_MS}ms cubic-bezier(0.2, 0.6, 0.2, 1)`
    from = to % 360
    await waitFor(LAND_MS + REST_MS)
  })

  watch(isTurning, (turns) => {
    stop()
    if (turns) spin(from)
    else turn.value = `transform:rotate(${from}deg)`
  })
  // Put up while a draw is under way: it turns from its second frame on, for the first has nothing to turn from.
  if (isTurning.value) stop = device.later(30, () => spin(from))
  onDetach(() => stop())
  void showDrawn()
  return { face, turn, isTurning, tap }
}

defineComponent({ setup })
