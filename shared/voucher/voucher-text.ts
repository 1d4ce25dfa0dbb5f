import { formatYuan } from '../money/yuan'
import { formatDay } from '../time/calendar-day'
import type { VoucherView } from './contract'

/** "预计 2月26日前到账" (C12); a provisional day says so. */
export function arrivalText(voucher: Pick<VoucherView, 'payableOn' | 'isProvisional'>): string {
  const about = voucher.isProvisional ? '（以节假日安排公布后为准）' : ''
  return `预计 ${formatDay(voucher.payableOn)}前到账${about}`
}

/** "使用星海银行卡微信支付满5元可用" (C8). */
export function termsText(voucher: Pick<VoucherView, 'cardTerms' | 'minimumSpend'>): string {
  return `使用${voucher.cardTerms}微信支付满${formatYuan(voucher.minimumSpend)}元可用`
}
