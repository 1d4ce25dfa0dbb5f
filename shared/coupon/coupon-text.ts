import { toFen, type Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { formatDay } from '../time/calendar-day'
import type { CouponRefusal, CouponView, OfferRefusal, OfferView } from './contract'
import { scenes, sceneTexts, type Scene } from './scene'

const offerRefusals: Readonly<Record<OfferRefusal, (offer: OfferView) => string>> = {
  ALREADY_TAKEN: ({ kind }) => (kind === 'daily' ? '今天已领，明天再来' : '已领取'),
  NOT_ADDED: () => '添加客户经理后可领',
  STREAK_TOO_SHORT: ({ streakDays }) => `连续签到 ${streakDays ?? ''} 天可领`,
  SOLD_OUT: () => '已领完',
}

/** Why a coupon cannot be taken, and when it can (C19). */
export function offerRefusalText(offer: OfferView, refusal: OfferRefusal): string {
  return offerRefusals[refusal](offer)
}

/** What so many days in a row bring, and how far it is: "连续签到 7 天，可领10元“七天签到电影券”，还差 6 天". */
export function signInRewardText(offer: OfferView, streak: number): string {
  const { streakDays, amount, name, refusal } = offer
  const missing = Math.max((streakDays ?? 0) - streak, 1)
  const standing = refusal === 'STREAK_TOO_SHORT' ? `还差 ${missing} 天` : refusal ? offerRefusalText(offer, refusal) : '现在就可以在“领券”里领取'
  return `连续签到 ${streakDays ?? ''} 天，可领${formatYuan(amount)}元“${name}”，${standing}`
}

/** What a customer tells of a payment he wants to use a coupon in. */
export interface Payment {
  scene: Scene
  payment: Fen
}

const couponRefusals: Readonly<Record<CouponRefusal, (coupon: CouponView, payment: Payment) => string>> = {
  OTHER_SCENE: ({ scene: own }, { scene }) => `这是${sceneTexts[own]}券，不能在${sceneTexts[scene]}商户使用，换一张试试`,
  ALREADY_USED: () => '这张券已经用过了',
  EXPIRED: ({ usableUntil }) => `这张券${formatDay(usableUntil)}到期，已经不能用了`,
  BELOW_MINIMUM: ({ minimumSpend }, { payment }) =>
    `满${formatYuan(minimumSpend)}元可用，还差${formatYuan(toFen(minimumSpend - payment))}元`,
}

/** Why a coupon cannot be used in a payment (C22). */
export function couponRefusalText(coupon: CouponView, payment: Payment, refusal: CouponRefusal): string {
  return couponRefusals[refusal](coupon, payment)
}

/** "餐饮券 · 满30元可用". */
export function conditionText({ scene, minimumSpend }: Pick<CouponView, 'scene' | 'minimumSpend'>): string {
  return `${sceneTexts[scene]}券 · ${minimumSpend > 0 ? `满${formatYuan(minimumSpend)}元可用` : '无使用门槛'}`
}

/** How long an offer's coupon can be used, the day it is taken included. */
export function offerValidityText({ validDays }: Pick<OfferView, 'validDays'>): string {
  return validDays === 1 ? '仅限领取当天使用' : `领取后 ${validDays} 天内可用`
}

/** What became of a coupon: "有效期至 2月28日". */
export function validityText({ status, usableUntil }: Pick<CouponView, 'status' | 'usableUntil'>): string {
  if (status === 'used') return '已使用'
  return status === 'expired' ? `${formatDay(usableUntil)}已到期` : `有效期至 ${formatDay(usableUntil)}`
}

/** Under an offer: how long its coupon is good, or why there is none. */
export const offerNote = (offer: OfferView): string => (offer.refusal ? offerRefusalText(offer, offer.refusal) : offerValidityText(offer))

/** What came of taking one. */
export const takenText = ({ name }: Pick<OfferView, 'name'>): string => `领到啦，${name}已放进“我的券”`

/** How many of the own coupons are of use, in 我的. */
export function usableText(coupons: readonly CouponView[]): string {
  const usable = coupons.filter(({ status }) => status === 'usable').length
  if (coupons.length === 0) return '还没有券，去“每日好券”看看'
  return usable > 0 ? `${usable} 张可使用` : '暂时没有可使用的'
}

/** How many can be taken today, in 我的. */
export function freeOffersText(offers: readonly OfferView[]): string {
  const free = offers.filter(({ refusal }) => refusal === null).length
  return free > 0 ? `${free} 张可以领` : '暂时没有可以领的，明天再来看看'
}

/** The scenes there is a coupon for, after all of them: to choose from (C22). */
export function ownSceneChoices(coupons: readonly CouponView[]): { name: Scene | 'all'; text: string }[] {
  const own = scenes.filter((it) => coupons.some(({ scene }) => scene === it))
  return [{ name: 'all', text: '全部' }, ...own.map((name) => ({ name, text: sceneTexts[name] }))]
}

/** What a payment with a coupon came to: "在餐饮商户付款 58.80元，已减 10元", and what was left to pay. */
export function paidTexts({ amount }: Pick<CouponView, 'amount'>, { scene, payment }: Payment) {
  return {
    at: `在${sceneTexts[scene]}商户付款 ${formatYuan(payment)}元，已减`,
    amount: `${formatYuan(amount)}元`,
    rest: `实付 ${formatYuan(toFen(Math.max(0, payment - amount)))}元`,
  }
}
