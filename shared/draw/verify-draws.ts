import { hexToBytes } from '@noble/hashes/utils.js'
import { sumFen, toFen, type Fen } from '../money/fen'
import { checkCounts, checkPrizes, checkTickets } from './check-draws'
import { anywhere, checkReceipts, type ReceiptCheck } from './check-receipts'
import { commitTo } from './commitment'
import { problem, type Problem } from './draws-problem'
import { flawOfRecord, ticketsIn, type DrawsRecord } from './draws-record'

export interface Verdict {
  /** Everything was recomputed and nothing differs. */
  isGenuine: boolean
  problems: Problem[]
  checked: {
    /** Tickets of the plan. */
    tickets: number
    draws: number
    receipts: number
    /** What the draws add up to. */
    totalFen: Fen
  }
}

function checkCommitment(record: DrawsRecord, seed: Uint8Array | null): Problem[] {
  if (seed === null) return [problem.seedNotRevealed()]
  return commitTo(record, seed) === record.commitment ? [] : [problem.commitmentMismatch()]
}

function verdictOn(record: DrawsRecord, receiptCheck: ReceiptCheck): Verdict {
  const seed = record.seed === null ? null : hexToBytes(record.seed)
  const problems = [
    checkCommitment(record, seed), checkTickets(record), checkPrizes(record, seed), checkCounts(record),
    checkReceipts(record, receiptCheck),
  ].flat()
  const { prizes, draws, receipts } = record
  const totalFen = sumFen(draws.map(({ amount }) => amount))
  const checked = { tickets: ticketsIn(prizes), draws: draws.length, receipts: receipts?.length ?? 0, totalFen }
  return { isGenuine: problems.length === 0, problems, checked }
}

/**
 * Recomputes a campaign from its seed and says what differs (K8): the commitment, the prize of every ticket, the exact
 * counts, the receipts. The record may come from anybody and be anything; what is no record is MALFORMED, never an error.
 *
 * A record proves itself only. That the bank did not choose another seed afterwards shows when its commitment is the
 * one published before the first draw; that no draw was left out at the end, when receipts in customers' hands are in it.
 */
export function verifyDraws(record: unknown, receiptCheck: ReceiptCheck = anywhere): Verdict {
  const flaw = flawOfRecord(record, receiptCheck.most)
  if (flaw === null) return verdictOn(record as DrawsRecord, receiptCheck)
  return { isGenuine: false, problems: [problem.malformed(flaw)], checked: { tickets: 0, draws: 0, receipts: 0, totalFen: toFen(0) } }
}
