import { expect, test } from 'vitest'
import { R13, useDemoWorld } from '../testing/demo-world'
import { showCampaign } from './show-campaign'

/** The demo's plan with 4,000 usual prizes, its words as they are. */
const world = useDemoWorld((demo) => [{ ...demo, prizes: demo.prizes.map((it) => (it.code === 'usual' ? { ...it, count: 4000 } : it)) }])

test('customers read the counts and the total of the plan they draw from, whatever stood in the words beside it (K8)', async () => {
  const { rules } = await showCampaign(world(), R13)
  expect(rules.find((rule) => rule.startsWith('本次共准备'))).toContain('4,180份微信立减金，合计16,216.76元：188元1份、88元2份、3.88元4,000份、1.88元177份')
  expect(rules.join('\n')).not.toMatch(/4,?820/)
})

test('the card and the threshold of each prize stand among the rules (C8), what somebody has added after them', async () => {
  const { rules, cardTerms } = await showCampaign(world(), R13)
  expect(rules.find((rule) => rule.includes('188元的满200元可用'))).toContain(`在微信支付中用${cardTerms}付款时抵扣`)
  expect(rules.at(-1)).toContain('对活动有疑问')
})

test('the days to the payout are those the bank has set (R20)', async () => {
  const { rules } = await showCampaign({ ...world(), settings: { payoutWorkingDays: 7, followUrl: '/follow' } }, R13)
  expect(rules.join('\n')).toContain('在抽中后的7个工作日内自动发放')
})
