import { sumFen, toFen, type Fen } from '../money/fen'
import type { FunnelFigures } from './contract'

/** What a customer costs the usual way, in fen (D2). */
export const USUAL_COST = toFen(500)

/** What each customer who joined has cost, to the nearest fen, half a fen upwards (D1). Null where nobody joined. */
export function costPerCustomer(spent: Fen, joined: number): Fen | null {
  if (joined === 0) return null
  const [whole, rest] = [Math.floor(spent / joined), spent % joined]
  return toFen(whole + (rest * 2 >= joined ? 1 : 0))
}

/** What customers have cost: what is paid and what is still to be paid. */
export const spentOf = ({ spent }: Pick<FunnelFigures, 'spent'>): Fen => sumFen([spent.paid, spent.reserved])

/** The same for each who joined (D1). */
export const costOf = (figures: Pick<FunnelFigures, 'spent' | 'steps'>): Fen | null => costPerCustomer(spentOf(figures), figures.steps.joined)

export interface Saving {
  /** What as many customers cost the usual way. */
  usual: Fen
  /** By so much less; negative where it cost more. */
  saved: number
  /** At the usual cost each the money would have been enough for so many. */
  enoughFor: number
}

/** What a campaign has saved against the usual cost of a customer (D2). Throws RangeError when an amount is too large to be exact. */
export function savingOf(spent: Fen, joined: number): Saving {
  const usual = toFen(joined * USUAL_COST)
  return { usual, saved: usual - spent, enoughFor: Math.floor(spent / USUAL_COST) }
}
