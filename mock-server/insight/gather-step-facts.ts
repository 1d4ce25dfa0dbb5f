import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { wantsMessages } from '../privacy/stop-messages'
import { isIntroduced } from '../script/introduced-at'
import type { OpenPrize, StepFacts } from './next-steps'

/** The word he waits for an answer to, whichever of his managers it was sent to. */
const KEYWORD = 'select keyword from keyword_reply where customer_id = $1 and closed_at is null order by said_at limit 1'

/** Those of the services he uses, and those that managers put on him. */
const TAGS = `
  select tag from contact_tag where customer_id = $1 and state <> 'gone'
  union select t.name from customer_tag ct join corp_tag t on t.id = ct.tag_id where ct.customer_id = $1 and ct.is_wanted`

/** What has arrived comes before what is on its way. */
const PRIZE = `
  select amount_fen, payable_on, state = 'paid' as has_arrived, usable_until from voucher
  where customer_id = $1 and (state in ('due', 'retry', 'sending') or (state = 'paid' and kind = 'voucher' and used_at is null and lapsed_at is null))
  order by state = 'paid' desc, payable_on, id limit 1`

interface PrizeRow {
  amount_fen: number
  payable_on: CalendarDay
  has_arrived: boolean
  usable_until: Date | null
}

async function findPrize(db: Queryable, customerId: string): Promise<OpenPrize | null> {
  const [row] = await db.query<PrizeRow>(PRIZE, [customerId])
  return row ? { amount: toFen(row.amount_fen), payableOn: row.payable_on, hasArrived: row.has_arrived, usableUntil: row.usable_until } : null
}

/** What the next step follows from and is read for nothing else. */
export async function gatherStepFacts(db: Queryable, customerId: string): Promise<Pick<StepFacts, 'keyword' | 'prize' | 'tags' | 'isIntroduced' | 'wantsMessages'>> {
  const [reply] = await db.query<{ keyword: string }>(KEYWORD, [customerId])
  const tags = await db.query<{ tag: string }>(TAGS, [customerId])
  return {
    keyword: reply?.keyword ?? null,
    prize: await findPrize(db, customerId),
    tags: tags.map(({ tag }) => tag),
    isIntroduced: await isIntroduced(db, customerId),
    wantsMessages: await wantsMessages(db, customerId),
  }
}
