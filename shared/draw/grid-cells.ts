import { prizePlaces, type PlacedPrize, type PrizePlace } from './prize-places'

/** The cells around the button, clockwise from the top left: column and row of each. */
export const CELL_PLACES = [[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [1, 2], [0, 2], [0, 1]] as const

const CELLS = CELL_PLACES.length

/** Eight cells for any list of prizes: few stand in more than one. */
export function gridCells(prizes: readonly PlacedPrize[]): PrizePlace[] {
  const round = prizePlaces(prizes, CELLS)
  return Array.from({ length: CELLS }, (_, place) => round[place % round.length]!)
}
