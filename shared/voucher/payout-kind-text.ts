import type { PayoutKind } from '../payout/schemas'

/** What a prize is called by whom it is paid to (R21). */
export const payoutKindTexts: Readonly<Record<PayoutKind, string>> = { voucher: '微信立减金', redPacket: '微信红包' }
