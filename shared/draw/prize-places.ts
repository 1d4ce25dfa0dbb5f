import type { PrizeView } from '../campaign/contract'
import { formatYuan } from '../money/yuan'

/** A place of the wheel or the grid. */
export interface PrizePlace {
  label: string
  unit: string
  /** The prizes it stands for: all but the last of a long list stand for themselves. */
  codes: string[]
}

export type PlacedPrize = Pick<PrizeView, 'code' | 'amount'>

/** Each prize in a place of its own; of more than `most` the last place is shared. */
export function prizePlaces(prizes: readonly PlacedPrize[], most: number): PrizePlace[] {
  const own = prizes.length > most ? prizes.slice(0, most - 1) : prizes
  const rest = prizes.slice(own.length)
  const places = own.map(({ code, amount }) => ({ label: formatYuan(amount), unit: '元', codes: [code] }))
  return rest.length > 0 ? [...places, { label: '惊喜', unit: '', codes: rest.map(({ code }) => code) }] : places
}

/** Where the prize stands first. */
export const placeOf = (places: readonly PrizePlace[], prizeCode: string) => places.findIndex(({ codes }) => codes.includes(prizeCode))
