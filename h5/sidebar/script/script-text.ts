import type { ScriptSending, SendingRefusal } from '#shared/script/contract'
import { formatDay } from '#shared/time/calendar-day'

const placesText = (names: readonly string[]) => names.map((name) => `{${name}}`).join('、')

/** What is missing before a script can be sent. */
export const missingText = (names: readonly string[]): string => `缺少${placesText(names)}，补上以后才能发送。`

export const NOT_INTRODUCED = '先发自我介绍，让客户知道您是谁、为什么加他，再邀请进群。'

/** Why the bank held a script back. */
export function sendingRefusalText(refusal: SendingRefusal): string {
  if (refusal.reason === 'missing') return missingText(refusal.names)
  if (refusal.reason === 'notIntroduced') return NOT_INTRODUCED
  if (refusal.reason === 'optedOut') return '没有发送：客户已退订活动消息。'
  const reason = refusal.reason === 'capReached' ? '这位客户最近收到的活动消息已经够多了' : '现在是客户休息的时间'
  return `没有发送：${reason}${refusal.nextAllowedOn ? `，${formatDay(refusal.nextAllowedOn)}起可以再发` : ''}。`
}

/** "「开学季问候」发到第 1 条，还有 1 条没有发。" */
export const openSendingText = ({ title, messages, sent }: ScriptSending): string =>
  `「${title}」发到第 ${sent} 条，还有 ${messages.length - sent} 条没有发。`
