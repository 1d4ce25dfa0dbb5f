import type { Fen } from '../money/fen'

export interface Way {
  cost: Fen
  gain: Fen
}

/** Gain over cost in tenths: 2,100 for 1,000 is 21 (D18). Null where there is nothing to divide by. Throws RangeError for sums too large to be exact. */
export function returnTenths({ cost, gain }: Way): number | null {
  if (cost === 0) return null
  const tenths = (BigInt(gain) * 20n + BigInt(cost)) / (BigInt(cost) * 2n)
  if (tenths > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('a return too large to be exact')
  return Number(tenths)
}

/** "2.1"; "—" where nothing was spent. */
export function returnText(way: Way): string {
  const tenths = returnTenths(way)
  return tenths === null ? '—' : (tenths / 10).toFixed(1)
}

/** The way with the higher return (R27): compared exactly, not as it is shown. Null where one cost nothing, or both return the same. */
export function suggestWay(single: Way, group: Way): 'single' | 'group' | null {
  if (single.cost === 0 || group.cost === 0) return null
  const [one, other] = [BigInt(single.gain) * BigInt(group.cost), BigInt(group.gain) * BigInt(single.cost)]
  if (one === other) return null
  return one > other ? 'single' : 'group'
}
