import { ACTIVE_DAYS, lifecycleStage, type CustomerDeeds, type LifecycleStage } from '#shared/customer/stage'
import type { Deps } from '../deps'

const DEEDS = `
  select
    (select count(*) from participation where customer_id = $1 and greatest(opened_at, joined_at, informed_at) > $2)
    + (select count(*) from voucher where customer_id = $1 and drawn_at > $2)
    + (select count(*) from sign_in where customer_id = $1 and signed_at > $2)
    + (select count(*) from article_view where customer_id = $1 and viewed_at > $2) as interactions,
    (select count(*) from voucher where customer_id = $1 and used_at is not null)
    + (select count(*) from coupon where customer_id = $1 and used_at is not null) as transactions`

const DAY_MS = 24 * 60 * 60 * 1000

/** The stage a customer is in now, by what he has done (S8). */
export async function findStage({ db, clock }: Pick<Deps, 'db' | 'clock'>, customerId: string): Promise<LifecycleStage> {
  const since = new Date(clock.now().getTime() - ACTIVE_DAYS * DAY_MS)
  const [row] = await db.query<Record<keyof CustomerDeeds, string | number>>(DEEDS, [customerId, since])
  return lifecycleStage({ interactions: Number(row!.interactions), transactions: Number(row!.transactions) })
}
