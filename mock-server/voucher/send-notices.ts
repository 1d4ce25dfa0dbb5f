import { ApiError } from '#shared/api/api-error'
import { toFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { PayoutKind } from '#shared/payout/schemas'
import { formatLongDay, shanghaiDay } from '#shared/time/calendar-day'
import { arrivedTexts } from '#shared/voucher/next-text'
import { payoutKindTexts } from '#shared/voucher/payout-kind-text'
import type { Deps } from '../deps'

type NoticeDeps = Pick<Deps, 'db' | 'clock' | 'wechat' | 'campaigns'>

interface Taken {
  voucher_id: string
  openid: string
  tries: number
  campaign_id: string
  kind: PayoutKind
  amount_fen: number
  paid_at: Date
}

const AT_ONCE = 20
/** WeChat had no answer: so many times, so far apart. */
const MOST_TRIES = 5
const AGAIN_AFTER_MS = 10 * 60_000

/** Taken before it is sent: of any number of workers one sends it. */
const TAKE = `
  update payout_notice n set tries = n.tries + 1, next_try_at = $2 from voucher v
  where v.id = n.voucher_id and n.voucher_id in (
    select due.voucher_id from payout_notice due join voucher paid on paid.id = due.voucher_id
    where paid.state = 'paid' and due.next_try_at <= $1
    order by due.next_try_at limit ${AT_ONCE} for update of due skip locked
  )
  returning n.voucher_id, n.openid, n.tries, v.campaign_id, v.kind, v.amount_fen, v.paid_at`

const FORGET = 'delete from payout_notice where voucher_id = $1'

/** It will never arrive. */
const FORGET_EXPIRED = "delete from payout_notice n using voucher v where v.id = n.voucher_id and v.state = 'expired'"

/** Within the lengths of a template's fields. */
const fieldsOf = ({ kind, amount_fen: amount, paid_at: paidAt }: Taken) => ({
  what: payoutKindTexts[kind],
  amount: `${formatYuan(toFen(amount))}元`,
  day: formatLongDay(shanghaiDay(paidAt)),
  where: arrivedTexts[kind],
})

/** Whether nothing is left to do for it. */
async function send({ wechat, campaigns }: NoticeDeps, taken: Taken): Promise<boolean> {
  const { id } = await campaigns.ofPool(taken.campaign_id)
  try {
    const page = `pages/campaign/index?c=${encodeURIComponent(id)}`
    // One that WeChat does not take he has taken back: there is no second try.
    await wechat.notify({ openid: taken.openid, templateId: wechat.payoutTemplateId!, page, fields: fieldsOf(taken) })
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return taken.tries >= MOST_TRIES
  }
}

/** Tells those who have agreed to it that their prize has arrived: each once, and then their openid is forgotten. */
export async function sendNotices(deps: NoticeDeps): Promise<void> {
  const { db, clock, wechat } = deps
  await db.query(FORGET_EXPIRED)
  if (wechat.payoutTemplateId === null) return
  const now = clock.now()
  const taken = await db.query<Taken>(TAKE, [now, new Date(now.getTime() + AGAIN_AFTER_MS)])
  for (const notice of taken) {
    if (await send(deps, notice)) await db.query(FORGET, [notice.voucher_id])
  }
}
