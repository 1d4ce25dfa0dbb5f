import type { PrizeView } from '#shared/campaign/contract'
import { formatYuan } from '#shared/money/yuan'

export interface WheelSegment {
  label: string
  /** The prizes it stands for: all but the last of a long list stand for themselves. */
  codes: string[]
}

const FEWEST = 6
const MOST = 12

type WheelPrize = Pick<PrizeView, 'code' | 'amount'>

/** The wheel's segments clockwise from the top: few prizes go round more than once, very many share the last one. */
export function wheelSegments(prizes: readonly WheelPrize[]): WheelSegment[] {
  const own = prizes.length > MOST ? prizes.slice(0, MOST - 1) : prizes
  const rest = prizes.slice(own.length)
  const round = own.map(({ code, amount }) => ({ label: formatYuan(amount), codes: [code] }))
  if (rest.length > 0) round.push({ label: '惊喜', codes: rest.map(({ code }) => code) })
  return Array.from({ length: Math.ceil(FEWEST / round.length) }, () => round).flat()
}

/** How far the wheel is turned, in degrees, when the pointer stands on the prize. */
export function restingAngle(segments: readonly WheelSegment[], prizeCode: string): number {
  const place = segments.findIndex(({ codes }) => codes.includes(prizeCode))
  return (360 - (place * 360) / segments.length) % 360
}
