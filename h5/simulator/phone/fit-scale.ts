import { DESK_WIDTH } from '../column/fit-columns'

export const PHONE = { width: 390, height: 844 } as const

/** Room above and below the phone on QA's screen: the page's bar, the phone's heading, and margins. */
const AROUND_PHONE = 128

/** Beside the phone: the desk with another column, and the phone's own edge. */
const BESIDE_PHONE = DESK_WIDTH + 392 + 28

/**
 * How much a phone must shrink to fit the height of the window, and to leave room for a column beside the desk; never
 * grown, never smaller than can be read.
 */
export function fitScale(windowWidth: number, windowHeight: number): number {
  const byHeight = (windowHeight - AROUND_PHONE) / PHONE.height
  const byWidth = Math.max(0.75, (windowWidth - BESIDE_PHONE) / PHONE.width)
  return Math.max(0.6, Math.min(1, byHeight, byWidth))
}
