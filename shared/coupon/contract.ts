import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, id, instant, slug } from '../api/schemas'
import { couponRoutes } from './routes'
import { scenes } from './scene'

const scene = z.enum(scenes)

/** Why a coupon cannot be taken now; an answer, not an error. */
export const offerRefusal = z.enum([
  /** Newcomer: once for life. Daily: once a Shanghai day. Sign-in: once for each streak. */
  'ALREADY_TAKEN',
  /** The newcomer coupon is for those who have added a manager (C1). */
  'NOT_ADDED',
  /** Not enough days signed in, in a row. */
  'STREAK_TOO_SHORT',
  'SOLD_OUT',
])

export const couponRefusal = z.enum([
  /** A fuel coupon cannot be used at a supermarket (C22). */
  'OTHER_SCENE',
  'ALREADY_USED',
  'EXPIRED',
  /** The payment is too small. */
  'BELOW_MINIMUM',
])

export const offerView = z.object({
  id: slug,
  kind: z.enum(['newcomer', 'daily', 'signIn']),
  name: z.string(),
  scene,
  amount: fen,
  minimumSpend: fen,
  validDays: z.int(),
  /** With kind `signIn`: days in a row. */
  streakDays: z.int().nullable(),
  refusal: offerRefusal.nullable(),
})

export const couponView = z.object({
  id,
  name: z.string(),
  scene,
  amount: fen,
  minimumSpend: fen,
  takenOn: calendarDay,
  /** The last day it can be used on. */
  usableUntil: calendarDay,
  status: z.enum(['usable', 'used', 'expired']),
  usedAt: instant.nullable(),
})

export type OfferView = z.output<typeof offerView>
export type CouponView = z.output<typeof couponView>
export type OfferRefusal = z.output<typeof offerRefusal>
export type CouponRefusal = z.output<typeof couponRefusal>

export const couponContract = defineContract(couponRoutes, {
  listOffers: {
    summary: 'The coupons this customer can take today, and why not',
    actor: 'customer',
    response: z.object({ offers: z.array(offerView) }),
    errors: [],
  },
  takeCoupon: {
    summary: 'Take a coupon: the newcomer one once for life, the daily one once a Shanghai day (C19)',
    actor: 'customer',
    params: z.object({ offerId: slug }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('taken'), coupon: couponView }),
      z.object({ outcome: z.literal('refused'), refusal: offerRefusal }),
    ]),
    errors: ['OFFER_NOT_FOUND'],
  },
  listCoupons: {
    summary: "The customer's own coupons, newest first",
    actor: 'customer',
    response: z.object({ coupons: z.array(couponView) }),
    errors: [],
  },
  useCoupon: {
    summary: 'Use a coupon in a payment at a merchant of this scene',
    actor: 'customer',
    params: z.object({ couponId: id }),
    body: z.strictObject({ scene, payment: fen }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('used'), coupon: couponView }),
      z.object({ outcome: z.literal('refused'), refusal: couponRefusal }),
    ]),
    errors: ['OFFER_NOT_FOUND'],
  },
})
