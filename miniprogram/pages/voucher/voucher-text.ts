import { formatYuan } from '#shared/money/yuan'
import type { VoucherView } from '#shared/voucher/contract'
import { nextText, statusTexts } from '#shared/voucher/next-text'
import { payoutKindTexts } from '#shared/voucher/payout-kind-text'
import { standingText, termsText } from '#shared/voucher/voucher-text'

const sources: Partial<Record<VoucherView['source'], string>> = { referral: '邀请奖励', groupGame: '群游戏' }

/** A voucher in the words on the screen. */
export const voucherText = (voucher: VoucherView) => ({
  id: voucher.id,
  amount: formatYuan(voucher.amount),
  kind: payoutKindTexts[voucher.kind],
  source: sources[voucher.source] ?? '',
  status: statusTexts[voucher.status],
  isOver: voucher.status === 'used' || voucher.status === 'expired',
  standing: standingText(voucher),
  next: nextText(voucher),
  terms: termsText(voucher),
  campaignName: voucher.campaignName,
  campaignId: voucher.campaignId,
  code: voucher.code,
  claimUrl: voucher.claim?.fallbackUrl ?? '',
  isDrawn: voucher.source === 'draw',
})
