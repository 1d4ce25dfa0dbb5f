import { formatYuan } from '../money/yuan'
import { formatDay, shanghaiDay } from '../time/calendar-day'
import type { VoucherView } from './contract'

/** "预计 2月26日前到账" (C12); a provisional day says so. */
export function arrivalText(voucher: Pick<VoucherView, 'payableOn' | 'isProvisional'>): string {
  const about = voucher.isProvisional ? '（以节假日安排公布后为准）' : ''
  return `预计 ${formatDay(voucher.payableOn)}前到账${about}`
}

type Standing = Pick<VoucherView, 'status' | 'payableOn' | 'isProvisional' | 'paidAt' | 'usedAt' | 'usableUntil'>

const dayOf = (at: string): string => formatDay(shanghaiDay(new Date(at)))

function paidText({ paidAt, payableOn, usableUntil }: Standing): string {
  const arrived = `${paidAt === null ? formatDay(payableOn) : dayOf(paidAt)}已到账`
  return usableUntil === null ? arrived : `${arrived}，可用至 ${dayOf(usableUntil)}`
}

/** Two ways to be too late: never paid, or paid and not used. */
function expiredText({ paidAt, usableUntil }: Standing): string {
  if (paidAt === null) return '已过领取期限，这份奖品不能再领取了'
  return usableUntil === null ? '已过期，没有使用' : `${dayOf(usableUntil)}已过期，没有使用`
}

const texts: Readonly<Record<VoucherView['status'], (voucher: Standing) => string>> = {
  unclaimed: () => '请在手机银行领取，领取后为您安排到账',
  due: arrivalText,
  sending: () => '正在发放，到账后微信会通知您',
  paid: paidText,
  used: ({ usedAt }) => (usedAt === null ? '已使用' : `${dayOf(usedAt)}已使用`),
  failed: () => '这次没有发放成功，奖品为您保留着',
  expired: expiredText,
}

/** What happened to a prize, and what happens next: "2月26日已到账". */
export function standingText(voucher: Standing): string {
  return texts[voucher.status](voucher)
}

/** "使用星海银行卡微信支付满5元可用" (C8); a red packet is money and has no terms. */
export function termsText(voucher: Pick<VoucherView, 'kind' | 'cardTerms' | 'minimumSpend'>): string {
  if (voucher.kind === 'redPacket') return '红包直接到微信零钱，无使用门槛'
  return `使用${voucher.cardTerms}微信支付满${formatYuan(voucher.minimumSpend)}元可用`
}
