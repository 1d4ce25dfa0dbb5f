import type { Deps } from '../deps'
import type { VoucherUse } from '../gateway/wechat-pay'
import { fewAtATime } from '../payout/few-at-a-time'

type LookDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'issuer'>

interface Taken {
  id: string
  openid: string
  issuerNo: string
}

/** No flood to the issuer: nothing waits for it. */
const AT_ONCE = 5

/** What is taken is due again after the usual time, so that a look that is lost costs no more than that. */
const TAKE = `
  with due as (
    select id from voucher where look_at <= $1 order by look_at limit $2 for update skip locked
  )
  update voucher set look_at = $3 from due, customer
  where voucher.id = due.id and customer.id = voucher.customer_id
  returning voucher.id, customer.openid, voucher.issuer_no as "issuerNo"`

/** Asked again at the end of its time, if that comes first: until then it can be used. */
const NOTE = `
  update voucher set usable_until = $2, used_at = $3, lapsed_at = $4,
    look_at = case when $5 then least(look_at, greatest($2::timestamptz + interval '1 second', $6::timestamptz)) end
  where id = $1`

async function note({ db, clock }: LookDeps, id: string, use: VoucherUse): Promise<void> {
  if (use.state === 'unknown') return
  const usedAt = use.state === 'used' ? use.usedAt : null
  const lapsedAt = use.state === 'lapsed' ? use.usableUntil : null
  await db.query(NOTE, [id, use.usableUntil, usedAt, lapsedAt, use.state === 'usable', clock.now()])
}

/**
 * Asks the issuer what became of vouchers that were paid: used, still usable and until when, or over. One batch; any number
 * of workers may do it at once. Returns how many were asked about.
 */
export async function lookAtUse(deps: LookDeps): Promise<number> {
  const { db, clock, settings, issuer } = deps
  const { batchSize, lookEveryMs } = settings.payout
  const now = clock.now()
  const taken = await db.query<Taken>(TAKE, [now, batchSize, new Date(now.getTime() + lookEveryMs)])
  await fewAtATime(taken, AT_ONCE, async (it) => note(deps, it.id, await issuer.findUse(it)))
  return taken.length
}
