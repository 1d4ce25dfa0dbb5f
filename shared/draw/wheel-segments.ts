import { placeOf, prizePlaces, type PlacedPrize, type PrizePlace } from './prize-places'

const FEWEST = 6
const MOST = 12

/** The wheel's segments clockwise from the top: few prizes go round more than once. */
export function wheelSegments(prizes: readonly PlacedPrize[]): PrizePlace[] {
  const round = prizePlaces(prizes, MOST)
  return Array.from({ length: Math.ceil(FEWEST / round.length) }, () => round).flat()
}

/** How far the wheel is turned, in degrees, when the pointer stands on the prize. */
export const restingAngle = (segments: readonly PrizePlace[], prizeCode: string) =>
  (360 - (placeOf(segments, prizeCode) * 360) / segments.length) % 360
