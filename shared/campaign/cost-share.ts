import { toFen, type Fen } from '../money/fen'

/** Two that bear a campaign's cost together (G24). */
export interface SplitCost {
  bank: Fen
  partner: Fen
}

/**
 * Splits a cost so that both parts add up to it exactly: of 1,501 fen a partner of 40 per cent bears 600, the bank 901.
 * The odd fen is the bank's: a partner never bears more than was agreed.
 */
export function splitCost(cost: Fen, partnerPercent: number): SplitCost {
  // By whole hundreds and the rest, so that no product leaves the exact numbers.
  const partner = toFen(Math.trunc(cost / 100) * partnerPercent + Math.floor(((cost % 100) * partnerPercent) / 100))
  return { bank: toFen(cost - partner), partner }
}
