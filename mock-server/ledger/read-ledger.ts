import type { LedgerView } from '#shared/ledger/contract'
import type { Database, Queryable } from '../db/database'
import { ledgerBalance, type LedgerBalance } from './ledger-balance'

interface Books {
  budget_fen: number
  reserved_fen: number
  paid_fen: number
  released_fen: number
  reserved_vouchers: number
  paid_vouchers: number
  odd_vouchers: number
  entries: number
}

/** A voucher whose own entries do not add up to where it stands, also where two such make up for each other. */
const ODD = `
  select count(*) from (
    select voucher_id, sum(case 'reserved' when to_account then amount_fen when from_account then -amount_fen else 0 end) as reserved,
      sum(case to_account when 'paid' then amount_fen else 0 end) as paid,
      sum(case to_account when 'released' then amount_fen else 0 end) as released
    from ledger_entry where campaign_id = $1 and voucher_id is not null group by voucher_id
  ) entry
  full join (select id, amount_fen, state from voucher where campaign_id = $1) own on own.id = entry.voucher_id
  where entry.voucher_id is null or own.id is null
    or entry.reserved <> case when own.state in ('paid', 'expired') then 0 else own.amount_fen end
    or entry.paid <> case own.state when 'paid' then own.amount_fen else 0 end
    or entry.released <> case own.state when 'expired' then own.amount_fen else 0 end`

const BOOKS = `
  select pool.budget_fen, pool.reserved_fen, pool.paid_fen, pool.released_fen, total.*, (${ODD}) as odd_vouchers,
    (select count(*) from ledger_entry where campaign_id = $1) as entries
  from prize_pool pool
  cross join (
    select coalesce(sum(amount_fen) filter (where state not in ('paid', 'expired')), 0)::bigint as reserved_vouchers,
      coalesce(sum(amount_fen) filter (where state = 'paid'), 0)::bigint as paid_vouchers
    from voucher where campaign_id = $1
  ) total
  where pool.campaign_id = $1`

function areEqual({ budget, left, reserved, paid, released }: LedgerBalance, books: Books): boolean {
  const doEntriesAddUp = left >= 0 && left + reserved + paid + released === budget
  const doesPoolAgree =
    budget === books.budget_fen && reserved === books.reserved_fen && paid === books.paid_fen && released === books.released_fen
  const doVouchersAgree = reserved === books.reserved_vouchers && paid === books.paid_vouchers && books.odd_vouchers === 0
  return doEntriesAddUp && doesPoolAgree && doVouchersAgree
}

async function read(tx: Queryable, campaignId: string): Promise<LedgerView> {
  // One moment for all of it: draws and payouts go on meanwhile.
  await tx.query('set transaction isolation level repeatable read, read only')
  const balance = await ledgerBalance(tx, campaignId)
  const [books] = await tx.query<Books>(BOOKS, [campaignId])
  return { campaignId, ...balance, isBalanced: areEqual(balance, books!), entries: books!.entries }
}

/** A campaign's accounts by the ledger, and whether pool and vouchers say the same (K10). The campaign is there. */
export function readLedger(db: Pick<Database, 'transaction'>, campaignId: string): Promise<LedgerView> {
  return db.transaction((tx) => read(tx, campaignId))
}
