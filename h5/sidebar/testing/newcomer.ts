import type { WrittenDefinition } from '../draft/draft-form'

/** The plan of R13 as the head office's template has it. */
export const newcomer: WrittenDefinition = {
  id: 'template-newcomer',
  name: '新客见面礼',
  startsAt: '2026-03-02T00:00:00+08:00',
  endsAt: '2026-03-30T00:00:00+08:00',
  budget: '19,400.00',
  prizes: [
    { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
    { code: 'lucky', name: '好运奖', amount: '88.00', count: 2, minimumSpend: '100.00' },
    { code: 'usual', name: '见面礼', amount: '3.88', count: 4820, minimumSpend: '5.00' },
    { code: 'lowest', name: '心意奖', amount: '1.88', count: 177, minimumSpend: '2.00' },
  ],
  payoutKind: 'voucher',
  entry: 'manager',
  infoFields: ['phone'],
  gates: { firstAdd: 'never', region: { province: '浙江', city: '杭州', unknown: 'deny' } },
  goals: [{ goal: 'acquire', isDirect: true }],
  skin: 'wheel',
  cardTerms: '星海银行借记卡或信用卡',
  rules: ['每位客户只有一次抽奖机会。', '参加活动不收取任何费用。'],
  consent: { version: 'newcomer-1', purpose: '核对参加资格、发放立减金', text: '为了让您参加本次活动。' },
  branchMayEdit: ['name', 'startsAt', 'endsAt', 'rules', 'cardTerms', 'skin'],
}
