import type { CampaignView } from '#shared/campaign/contract'
import { toFen } from '#shared/money/fen'

const prize = (code: string, amount: number, count: number, minimumSpend: number, isGone = false) => ({
  code,
  name: '微信立减金',
  amount: toFen(amount),
  count,
  isGone,
  minimumSpend: toFen(minimumSpend),
})

const running: CampaignView = {
  id: 'r13-newcomer',
  name: '新客见面礼',
  bankName: '星海银行',
  startsAt: '2026-02-12T00:00:00.000+08:00',
  endsAt: '2026-03-01T00:00:00.000+08:00',
  phase: 'running',
  daysLeft: 9,
  topPrize: toFen(18800),
  prizes: [
    prize('p188', 18800, 1, 20000),
    prize('p88', 8800, 2, 10000, true),
    prize('p388', 388, 4820, 500),
    prize('p1-88', 188, 177, 300),
  ],
  rules: ['每位客户限抽一次。', '奖品总数5,000份，抽完即止。'],
  consent: { version: '2026-02', purpose: '用于发放奖品与到账通知', text: '我行将收集您的手机号，仅用于发放立减金。' },
  infoFields: ['phone'],
  phoneCheck: 'none',
  entry: 'manager',
  game: null,
  payoutKind: 'voucher',
  hasReferral: false,
  followUrl: null,
  skin: 'wheel',
  cardTerms: '星海银行借记卡',
}

/** The campaign of row R13 on its ninth day before the end, with `changes` on top. */
export function campaign(changes: Partial<CampaignView> = {}): CampaignView {
  return { ...running, ...changes }
}
