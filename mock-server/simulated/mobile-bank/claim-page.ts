import { bankPage } from './bank-page'
import type { ClaimResult } from './report-claim'

const buttonOf = (text: string) => `<form method="post"><button>${text}</button></form>`

interface Result {
  tone: 'good' | 'bad'
  title: string
  text: string
  canTryAgain?: true
}

/** What the customer reads after the button. Again is safe: a claim that arrived twice counts once. */
const results: Readonly<Record<ClaimResult, Result>> = {
  due: { tone: 'good', title: '领取成功', text: '预计到账的日期，请回到微信活动页，在“我的奖品”里查看。' },
  sending: { tone: 'good', title: '已经领取过了', text: '正在发放，到账后微信会通知您。' },
  paid: { tone: 'good', title: '已经到账了', text: '这份立减金已经发到您的微信，不用再次领取。' },
  used: { tone: 'good', title: '已经使用', text: '这份立减金在付款时已经用掉了。' },
  failed: { tone: 'bad', title: '发放遇到问题', text: '您已领取，我们正在处理，您的奖品不会丢失。' },
  expired: { tone: 'bad', title: '已过领取期限', text: '这份奖品不能再领取了。如有疑问，请联系您的客户经理。' },
  unclaimed: { tone: 'bad', title: '还没有领取成功', text: '请稍后再试一次，您的奖品还在。', canTryAgain: true },
  unknownVoucher: { tone: 'bad', title: '没有找到这份立减金', text: '请回到微信活动页，在“我的奖品”里重新打开。' },
  noAnswer: { tone: 'bad', title: '暂时无法确认', text: '网络开小差了，请稍后再试。重复领取不会影响您的奖品。', canTryAgain: true },
}

const SIGNS = { good: 'M15 25l7 7 12-15', bad: 'M24 14v13M24 34v.5' } as const

const signOf = (tone: Result['tone']) =>
  `<svg class="${tone}" viewBox="0 0 48 48" width="72" height="72" aria-hidden="true"><circle cx="24" cy="24" r="20"/><path d="${SIGNS[tone]}"/></svg>`

/** The page a deep link or its fallback opens. */
export function claimPage(voucherId: string): string {
  return bankPage('领取立减金', `权益编号 ${voucherId}`, `<p class="ticket" aria-hidden="true">微信支付<b>立减金</b></p>
<h1>您有一份立减金待领取</h1><p>领取后，我们会为您安排发放到微信。</p>${buttonOf('领取立减金')}`)
}

/** What it says once the button was pressed. */
export function resultPage(voucherId: string, result: ClaimResult): string {
  const { tone, title, text, canTryAgain } = results[result]
  return bankPage(title, `权益编号 ${voucherId}`, `${signOf(tone)}<h1>${title}</h1><p role="status">${text}</p>${canTryAgain ? buttonOf('再试一次') : ''}`)
}
