import { formatDay, shanghaiDay } from '#shared/time/calendar-day'
import type { AumBand } from '#shared/customer/aum-band'
import type { LifecycleStage } from '#shared/customer/stage'
import type { StickinessTier } from '#shared/customer/stickiness'
import type { BuyingSignal, NextStep } from '#shared/insight/contract'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { Scene } from '#shared/script/scene'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Product, Recommendation } from '../product/product-file'
import type { WrittenScript } from '../script/script-file'

/** A prize of his that is on its way, or has arrived and was not used yet. */
export interface OpenPrize {
  amount: Fen
  payableOn: CalendarDay
  hasArrived: boolean
  usableUntil: Date | null
}

/** What is known of a customer. */
export interface StepFacts {
  /** The word he sent and waits for an answer to; null where he does not (S4). */
  keyword: string | null
  signals: readonly BuyingSignal[]
  prize: OpenPrize | null
  tags: readonly string[]
  stage: LifecycleStage
  /** Null where the bank's core has told nothing. */
  tier: StickinessTier | null
  aumBand: AumBand | null
  /** Whole days since he was added; null: he is no contact. */
  daysKnown: number | null
  /** A manager has sent him all of an introduction (S1). */
  isIntroduced: boolean
  wantsMessages: boolean
}

const MOST = 3

/** Within these days from the add he is new, and expects to hear who we are. */
const NEW_DAYS = 3

/** Of those that are about no product: for which occasion the library has words. An invitation brings its own. */
const SCENES: Readonly<Partial<Record<NextStep['kind'], Scene>>> = { welcome: 'welcome', prizeDue: 'payout', prizeArrived: 'payout' }

/** A step before the words for it are looked up. */
type Step = Omit<NextStep, 'scriptId'>

const isOf = <T>(wanted: readonly T[] | null, has: readonly (T | null)[]) => wanted === null || has.some((it) => it !== null && wanted.includes(it))

const fits = (it: Recommendation, { tags, stage, tier, aumBand }: StepFacts): boolean =>
  isOf(it.tags, tags) && isOf(it.stages, [stage]) && isOf(it.tiers, [tier]) && isOf(it.aumBands, [aumBand])

function prizeStep({ amount, payableOn, hasArrived, usableUntil }: OpenPrize): Step {
  if (!hasArrived) return { kind: 'prizeDue', title: '告诉客户到账日期', reason: `客户抽中的${formatYuan(amount)}元预计${formatDay(payableOn)}前到账，提前说一声更安心。`, productId: null }
  const until = usableUntil ? `，${formatDay(shanghaiDay(usableUntil))}前有效` : ''
  return { kind: 'prizeArrived', title: '提醒客户用掉立减金', reason: `${formatYuan(amount)}元已经到账${until}，还没有用过。`, productId: null }
}

const signalStep = ({ productId, productName }: BuyingSignal): Step =>
  ({ kind: 'followSignal', title: `跟进「${productName}」`, reason: '客户一天内看了三次以上相关内容，现在聊最合适。', productId })

function productSteps(products: readonly Product[], facts: StepFacts): Step[] {
  return products.flatMap(({ id, name, recommendations }) => {
    const fitting = recommendations.find((it) => fits(it, facts))
    return fitting ? [{ kind: 'product' as const, title: `推荐「${name}」`, reason: fitting.reason, productId: id }] : []
  })
}

const WELCOME: Step = { kind: 'welcome', title: '做个自我介绍', reason: '客户刚添加您不久，先让对方知道您是谁、能帮上什么。', productId: null }

/** Before he is invited, however long he has been known: the bank would refuse the invitation (S2). */
const INTRODUCE: Step = { ...WELCOME, reason: '还没有向客户介绍过自己，先让对方知道您是谁，再邀请客户进群。' }

const isToWelcome = ({ daysKnown, isIntroduced }: StepFacts) => daysKnown !== null && daysKnown <= NEW_DAYS && !isIntroduced

/** The words of the product, else the first of the library for such an occasion. */
function scriptOf({ kind, productId }: Step, { stage }: StepFacts, products: readonly Product[], scripts: readonly WrittenScript[]): string | null {
  if (productId !== null) return products.find(({ id }) => id === productId)?.scriptId ?? null
  const fitting = scripts.filter(({ stages }) => stages.length === 0 || stages.includes(stage))
  return fitting.find(({ scene }) => scene !== null && scene === SCENES[kind])?.id ?? null
}

const invitation = (keyword: string): Step =>
  ({ kind: 'inviteToGroup', title: '邀请客户进群', reason: `客户回复了“${keyword}”，正在等您邀请。`, productId: null })

/**
 * What costs him nothing comes before what we would like to sell, unless he asks for it himself, and who we are before that
 * and before any invitation (S2); a product is named once, and not to who wants no messages (K12).
 */
export function nextSteps(facts: StepFacts, products: readonly Product[], scripts: readonly WrittenScript[]): NextStep[] {
  const { keyword, prize, signals, isIntroduced, wantsMessages } = facts
  const welcome = isToWelcome(facts) ? [WELCOME] : []
  const [first, later] = keyword === null ? [[], welcome] : [[...(isIntroduced ? [] : [INTRODUCE]), invitation(keyword)], []]
  const offers = wantsMessages ? [...signals.map(signalStep), ...later, ...productSteps(products, facts)] : later
  const steps: Step[] = [
    ...first,
    ...(prize ? [prizeStep(prize)] : []),
    ...offers.filter(({ productId }, index) => offers.findIndex((it) => it.productId === productId) === index),
  ]
  return steps.slice(0, MOST).map((step) => ({ ...step, scriptId: scriptOf(step, facts, products, scripts) }))
}
