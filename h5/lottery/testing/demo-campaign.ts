import type { CampaignView } from '#shared/campaign/contract'
import { toFen } from '#shared/money/fen'

const prize = (code: string, yuan: number, count: number) => ({
  code,
  name: `${yuan}元立减金`,
  amount: toFen(Math.round(yuan * 100)),
  count,
  isGone: false,
  minimumSpend: toFen(Math.round(yuan * 100) + 100),
})

export const demoCampaign: CampaignView = {
  id: 'spring-2026',
  name: '新春锦鲤',
  bankName: '星海银行',
  startsAt: '2026-02-10T01:00:00.000Z',
  endsAt: '2026-02-23T16:00:00.000Z',
  phase: 'running',
  daysLeft: 11,
  topPrize: toFen(18800),
  prizes: [prize('top', 188, 1), prize('second', 88, 2), prize('average', 3.88, 4820), prize('least', 1.88, 177)],
  rules: ['每位客户限抽一次。'],
  consent: { version: '2026-01', purpose: '手机号仅用于发放奖品。', text: '授权说明全文' },
  infoFields: ['phone'],
  phoneCheck: 'none',
  entry: 'manager',
  game: null,
  payoutKind: 'voucher',
  hasReferral: false,
  followUrl: null,
  skin: 'wheel',
  cardTerms: '星海银行卡',
}
