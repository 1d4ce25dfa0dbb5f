import type { ConversionStanding, Script, ScriptSending, SendingRefusal } from '#shared/script/contract'
import { missingIn } from '#shared/script/fill-script'
import type { ScriptVariable } from '#shared/script/variable'
import { formatDay } from '#shared/time/calendar-day'
import { promiseWordsText } from '../compliance/promises-text'

const placesText = (names: readonly string[]) => names.map((name) => `{${name}}`).join('、')

/** What the bank knows of its running campaign, and no manager can fill in. */
const OF_CAMPAIGN: readonly string[] = ['活动', '截止日', '剩余名额'] satisfies ScriptVariable[]

/** What is missing before a script can be sent; a hurry with no campaign behind it is none (S6g). */
export const missingText = (names: readonly string[]): string =>
  names.some((name) => OF_CAMPAIGN.includes(name))
    ? '现在没有进行中、还有名额的活动，不能说限时和名额。有活动了再发。'
    : `缺少${placesText(names)}，补上以后才能发送。`

export const NOT_INTRODUCED = '先发自我介绍，让客户知道您是谁、为什么加对方，再邀请进群。'

export const REVIEW_PENDING = '正在等合规审核，通过后就能发给客户。'

/** Why this script cannot be sent to this customer; empty: it can (S1, S2, K4). */
export function obstacleText({ messages, scene, review }: Script, { values, introducedAt }: ConversionStanding): string {
  const missing = missingIn(messages, values)
  if (missing.length > 0) return missingText(missing)
  if (scene === 'group-entry' && introducedAt === null) return NOT_INTRODUCED
  if (review?.state === 'refused') return `合规退回了这条话术${review.reason ? `：${review.reason}` : ''}。改好保存，会重新送审。`
  return review?.state === 'pending' ? REVIEW_PENDING : ''
}

/** Why the bank held a script back. */
export function sendingRefusalText(refusal: SendingRefusal): string {
  if (refusal.reason === 'missing') return missingText(refusal.names)
  if (refusal.reason === 'notIntroduced') return NOT_INTRODUCED
  if (refusal.reason === 'promises') return `没有发送：${promiseWordsText(refusal.promises)}像在承诺收益。请改一改话术或客户资料里的说法。`
  if (refusal.reason === 'notApproved') return refusal.state === 'pending' ? REVIEW_PENDING : '合规退回了这条话术，改好再发。'
  if (refusal.reason === 'optedOut') return '没有发送：客户已退订活动消息。'
  const reason = refusal.reason === 'capReached' ? '这位客户最近收到的活动消息已经够多了' : '现在是客户休息的时间'
  return `没有发送：${reason}${refusal.nextAllowedOn ? `，${formatDay(refusal.nextAllowedOn)}起可以再发` : ''}。`
}

/** "「开学季问候」发到第 1 条，还有 1 条没有发。" */
export const openSendingText = ({ title, messages, sent }: ScriptSending): string =>
  `「${title}」发到第 ${sent} 条，还有 ${messages.length - sent} 条没有发。`
