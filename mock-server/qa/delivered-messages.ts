import type { DeliveredMessage } from '#shared/qa/contract'
import type { Deps } from '../deps'
import type { OutsideHandles } from '../simulated/register'

/** The template as a phone shows it. */
const noticeText = (bankName: string, [what, amount, day, where]: readonly string[]) =>
  [`${bankName} · 奖品到账提醒`, `奖品：${what} ${amount}`, `到账日期：${day}`, `说明：${where}`].join('\n')

/** What came to the customers' phones outside the chat, newest first. */
export function deliveredMessages({ bank }: Deps['demo'], { sms, wechat }: OutsideHandles): DeliveredMessage[] {
  const texts = sms.messages().map((message) => {
    const customerId = bank.customers.find(({ phone }) => phone === message.phone)?.id ?? null
    return { ...message, by: 'sms' as const, customerId, page: null }
  })
  const notices = wechat.notices().map(({ id, customerId, fields, page, deliveredAt }) => {
    const { phone } = bank.customers.find((customer) => customer.id === customerId)!
    return { id, by: 'wechat' as const, customerId, phone, text: noticeText(bank.bank.name, Object.values(fields)), page, deliveredAt }
  })
  return [...texts, ...notices]
    .toSorted((one, other) => other.deliveredAt.getTime() - one.deliveredAt.getTime())
    .map((message) => ({ ...message, deliveredAt: message.deliveredAt.toISOString() }))
}
