import { expect, test } from 'vitest'
import { campaignDefinition } from './definition'
import { ruleLines } from './rule-lines'
import { strangeFigures } from './strange-figures'

const facts = campaignDefinition.parse({
  id: 'plan', name: '见面礼', startsAt: '2026-02-09T00:00:00+08:00', endsAt: '2026-03-09T00:00:00+08:00', budget: '30,000',
  prizes: [
    { code: 'top', name: '大奖', amount: '88', count: 2, minimumSpend: '100' },
    { code: 'usual', name: '见面礼', amount: '3.88', count: 4000, minimumSpend: '5' },
    { code: 'other', name: '回访礼', amount: '3.88', count: 998, minimumSpend: '5' },
  ],
  referral: { budget: '2,000', minimumSpend: '30', tiers: [{ invited: 1, amount: '5' }, { invited: 3, amount: '10' }] },
  infoFields: ['phone'], skin: 'wheel', cardTerms: '借记卡', rules: [], consent: { version: '1', purpose: '发放', text: '同意。' },
})

const figures = (...rules: string[]) => strangeFigures(rules, facts).map(({ rule, figure }) => `${rule} ${figure}`)

test('the old rules of another plan are found out: its counts and its amounts, with the rule each stands in', () => {
  expect(figures('有疑问请找客户经理。', '本次共准备5000份：188元1份、3.88元4820份。')).toEqual(['1 188元', '1 4820份'])
})

test.each([
  '88元2份、3.88元4000份', '3.88元4,998份', '共5,000份', '满100元可用', '邀请奖励5元，两档共15元，总共2,000元', '每人限领1份', '收取0元', '３.８８元４０００份',
])('"%s" is the plan’s own', (rule) => expect(figures(rule)).toEqual([]))

test.each([
  ['前1000名添加的客户有奖', '前1000名'], ['共480个红包', '480个'], ['480个，抽完即止', '480个'], ['最高可得￥188', '¥188'], ['总价值2万元', '2万元'],
  ['准备了1.5万份', '1.5万份'], ['立减１８８元', '188元'], ['88.01元', '88.01元'], ['8,8元', '8元'],
])('in "%s" the number "%s" is not the plan’s', (rule, figure) => expect(figures(rule)).toEqual([`0 ${figure}`]))

test.each(['抽中后5个工作日到账', '保存6个月', '全市30个网点', '客服电话95588，每天24小时', '2026年3月1日', '每位客户一次', '附近500米'])(
  '"%s" is neither a count of prizes nor an amount',
  (rule) => expect(figures(rule)).toEqual([]),
)

test('what the system writes itself is never found out', () => {
  expect(strangeFigures(ruleLines(facts, 5), facts)).toEqual([])
})
