import { ApiError } from '#shared/api/api-error'
import type { CouponView, OfferRefusal } from '#shared/coupon/contract'
import { requireCustomer } from '../customer/require-customer'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Random } from '../random'
import { couponView, SELECT_COUPON, type CouponRow } from './coupon-view'
import { findTaker, usedKeys } from './find-taker'
import { judgeOffer } from './judge-offer'
import type { OfferRow } from './offer'
import type { Taker } from './once-keys'

export type TakeCouponAnswer = { outcome: 'taken'; coupon: CouponView } | { outcome: 'refused'; refusal: OfferRefusal }

const ID_BYTES = 9

/** All who take of one offer take turns here, so that its stock is true until commit. Throws OFFER_NOT_FOUND. */
async function lockOffer(tx: Queryable, offerId: string): Promise<OfferRow> {
  const [offer] = await tx.query<OfferRow>('select * from coupon_offer where id = $1 for no key update', [offerId])
  if (!offer) throw new ApiError('OFFER_NOT_FOUND', offerId)
  return offer
}

/** Hands the coupon out; null where the same one was taken a moment ago by way of another offer. */
async function handOut(tx: Queryable, offer: OfferRow, taker: Taker, onceKey: string, random: Random): Promise<CouponRow | null> {
  const id = `coupon-${random.bytes(ID_BYTES).toString('hex')}`
  const made = await tx.query(
    `insert into coupon (id, offer_id, customer_id, once_key, taken_on, usable_until)
     values ($1, $2, $3, $4, $5, $5::date + $6::integer - 1) on conflict (once_key) do nothing returning id`,
    [id, offer.id, taker.customerId, onceKey, taker.today, offer.valid_days],
  )
  if (made.length === 0) return null
  await tx.query('update coupon_offer set taken = taken + 1 where id = $1', [offer.id])
  const [coupon] = await tx.query<CouponRow>(`${SELECT_COUPON} where coupon.id = $1`, [id])
  return coupon!
}

/**
 * Takes one coupon of an offer (C19): the newcomer's once for life, the daily one once a Shanghai day, that for signing
 * in once for each completed run of days. Throws OFFER_NOT_FOUND, and UNAUTHENTICATED for a customer who is no more.
 */
export async function takeCoupon(
  { db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>,
  offerId: string,
  customerId: string,
): Promise<TakeCouponAnswer> {
  return db.transaction(async (tx) => {
    const offer = await lockOffer(tx, offerId)
    await requireCustomer(tx, customerId)
    const taker = await findTaker(tx, customerId, clock.now())
    const { onceKey, refusal } = judgeOffer(offer, taker, await usedKeys(tx, [offer], taker))
    if (refusal !== null) return { outcome: 'refused', refusal }
    const coupon = await handOut(tx, offer, taker, onceKey, random)
    if (coupon === null) return { outcome: 'refused', refusal: 'ALREADY_TAKEN' }
    return { outcome: 'taken', coupon: couponView(coupon, taker.today) }
  })
}
