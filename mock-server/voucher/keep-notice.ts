import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

const IS_OWN = 'select 1 from voucher where id = $1 and customer_id = $2'

/** Of one that has arrived, or never will, there is nothing more to tell. */
const KEEP = `
  insert into payout_notice (voucher_id, openid, agreed_at, next_try_at)
  select id, $2, $3, $3 from voucher where id = $1 and state not in ('paid', 'expired')
  on conflict (voucher_id) do update set openid = excluded.openid
  returning 1`

/**
 * A customer has agreed in WeChat to be told when his prize has arrived; again changes nothing. `code` is of `wx.login`: to
 * the mini-program WeChat knows him by another name than to those who pay. False where nothing is left to tell. Throws
 * VOUCHER_NOT_FOUND, OAUTH_REJECTED and WECHAT_UNAVAILABLE.
 */
export async function keepNotice(
  { db, clock, wechat }: Pick<Deps, 'db' | 'clock' | 'wechat'>,
  { customerId, voucherId, code }: { customerId: string; voucherId: string; code: string },
): Promise<boolean> {
  const own = await db.query(IS_OWN, [voucherId, customerId])
  if (own.length === 0) throw new ApiError('VOUCHER_NOT_FOUND', voucherId)
  const { openid } = await wechat.identify(code)
  return (await db.query(KEEP, [voucherId, openid, clock.now()])).length > 0
}
