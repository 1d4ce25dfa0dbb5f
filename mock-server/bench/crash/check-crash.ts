import { sumFen } from '#shared/money/fen'
import { ledgerBalance } from '../../ledger/ledger-balance'
import { readLedger } from '../../ledger/read-ledger'
import { CAMPAIGN, prizesOf } from './crash-deps'
import type { CrashResult } from './crash-rounds'

interface Row {
  customer_id: string
  code: string
  ticket: number
  state: string
}

const VOUCHERS = `
  select v.customer_id, p.code, v.ticket, v.state from voucher v
  join prize p on p.campaign_id = v.campaign_id and p.index = v.prize_index order by v.ticket`

/** Told two things, or another one than stands in the book. */
function countContradicted(told: CrashResult['told'], vouchers: readonly Row[]): number {
  const drawn = new Map(vouchers.map(({ customer_id, code }) => [customer_id, code]))
  return [...told].filter(([customer, answers]) => answers.size > 1 || (drawn.get(customer) ?? 'PRIZES_GONE') !== [...answers][0]).length
}

export interface CrashVerdict {
  /** Answers that were given and do not hold. */
  contradicted: number
  /** Vouchers beyond the plan, and tickets that were lost or handed out twice. */
  oversold: number
  ticketGaps: number
  unpaid: number
  /** Payments of the issuer beyond one for each voucher. */
  paidTwice: number
  isBalanced: boolean
}

/** What a hundred crashes must not have done (K10). */
export async function checkCrash({ told, deps, issuer }: CrashResult, rounds: number): Promise<CrashVerdict> {
  const vouchers = await deps.db.query<Row>(VOUCHERS)
  const { paid } = await ledgerBalance(deps.db, CAMPAIGN)
  const { isBalanced } = await readLedger(deps.db, CAMPAIGN)
  return {
    contradicted: countContradicted(told, vouchers),
    oversold: Math.max(0, vouchers.length - prizesOf(rounds)),
    ticketGaps: vouchers.filter(({ ticket }, index) => ticket !== index + 1).length,
    unpaid: vouchers.filter(({ state }) => state !== 'paid').length,
    paidTwice: issuer.paid().length - vouchers.length,
    isBalanced: isBalanced && paid === sumFen(issuer.paid().map(({ amount }) => amount)),
  }
}
