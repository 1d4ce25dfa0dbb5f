import type { PayoutState } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { LedgerAccount } from './post-entry'

/** A voucher with its owner's way to it. */
export interface TracedVoucher {
  id: string
  campaign_id: string
  customer_id: string
  customer_name: string | null
  phone_mask: string | null
  card_mask: string | null
  source: 'draw' | 'referral' | 'groupGame'
  state: PayoutState
  amount_fen: number
  ticket: number | null
  tickets: number
  prize_name: string | null
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
  claimed_at: Date | null
  paid_at: Date | null
  used_at: Date | null
  lapsed_at: Date | null
  issuer_no: string | null
  channel_name: string | null
  opened_at: Date | null
  joined_at: Date | null
  informed_at: Date | null
  consent_version: string | null
  bank_checked_at: Date | null
  is_bank_customer: boolean | null
}

export interface TracedContact {
  kind: 'add' | 'delete'
  manager_name: string
  happened_at: Date
}

export interface TracedEntry {
  from_account: LedgerAccount
  to_account: LedgerAccount
  amount_fen: number
  booked_at: Date
}

export interface TracedAttempt {
  outcome: string
  code: string | null
  detail: string | null
  attempted_at: Date
}

/** A second person let it be sent again. */
export interface TracedBatch {
  reason: string
  maker: string
  decider: string
  decided_at: Date
}

const VOUCHER = `
  select v.id, v.campaign_id, v.customer_id, cu.name as customer_name, p.phone_mask, p.card_mask, v.source, v.state, v.amount_fen,
    v.ticket, pool.tickets, prize.name as prize_name, v.drawn_at, v.payable_on, v.is_provisional, v.claimed_at, v.paid_at, v.used_at, v.lapsed_at,
    v.issuer_no, coalesce(ch.name, p.channel_code) as channel_name, p.opened_at, p.joined_at, p.informed_at, p.consent_version,
    p.bank_checked_at, p.is_bank_customer
  from voucher v
  join customer cu on cu.id = v.customer_id
  join prize_pool pool on pool.campaign_id = v.campaign_id
  left join participation p on p.id = v.campaign_id || ':' || v.customer_id
  left join channel ch on ch.code = p.channel_code
  left join prize on prize.campaign_id = v.campaign_id and prize.index = v.prize_index
  where v.id = $1`

/** What came after the draw did not bring it about. */
const CONTACTS = `
  select c.kind, m.name as manager_name, c.happened_at
  from contact_change c join manager m on m.id = c.manager_id
  where c.customer_id = $1 and c.happened_at <= $2 order by c.happened_at, m.id`

/** The bank's money for the campaign, then what was moved of it for this voucher. */
const ENTRIES = `
  select from_account, to_account, amount_fen, booked_at from ledger_entry
  where campaign_id = $1 and (voucher_id = $2 or from_account = 'bank') order by id`

const ATTEMPTS = 'select outcome, code, detail, attempted_at from payout_attempt where voucher_id = $1 order by id'

const BATCHES = `
  select b.reason, coalesce(maker.name, b.made_by) as maker, coalesce(decider.name, b.decided_by) as decider, b.decided_at
  from payout_batch_voucher bv join payout_batch b on b.id = bv.batch_id
  left join manager maker on maker.id = b.made_by
  left join manager decider on decider.id = b.decided_by
  where bv.voucher_id = $1 and b.state = 'approved'`

export interface Traced {
  voucher: TracedVoucher
  contacts: TracedContact[]
  entries: TracedEntry[]
  attempts: TracedAttempt[]
  batches: TracedBatch[]
}

/** Everything that is stored of a voucher; null where there is none. */
export async function readTraced(db: Queryable, voucherId: string): Promise<Traced | null> {
  const [voucher] = await db.query<TracedVoucher>(VOUCHER, [voucherId])
  if (!voucher) return null
  return {
    voucher,
    contacts: await db.query<TracedContact>(CONTACTS, [voucher.customer_id, voucher.drawn_at]),
    entries: await db.query<TracedEntry>(ENTRIES, [voucher.campaign_id, voucherId]),
    attempts: await db.query<TracedAttempt>(ATTEMPTS, [voucherId]),
    batches: await db.query<TracedBatch>(BATCHES, [voucherId]),
  }
}
