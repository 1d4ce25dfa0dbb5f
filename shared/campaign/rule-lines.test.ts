import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatYuan, parseYuan } from '../money/yuan'
import { toFen } from '../money/fen'
import { campaignDefinition } from './definition'
import { campaignRules, ruleLines } from './rule-lines'

/** The campaign of row R13, as a file has it. */
const r13 = {
  id: 'r13-newcomer', name: '新客见面礼', startsAt: '2026-02-09T00:00:00+08:00', endsAt: '2026-03-09T00:00:00+08:00', budget: '19,400.00',
  prizes: [
    { code: 'top', name: '锦鲤大奖', amount: '188.00', count: 1, minimumSpend: '200.00' },
    { code: 'lucky', name: '好运奖', amount: '88.00', count: 2, minimumSpend: '100.00' },
    { code: 'usual', name: '见面礼', amount: '3.88', count: 4820, minimumSpend: '5.00' },
    { code: 'lowest', name: '心意奖', amount: '1.88', count: 177, minimumSpend: '2.00' },
  ],
  gates: { firstAdd: 'never' }, infoFields: ['phone'], skin: 'wheel', cardTerms: '星海银行借记卡或信用卡', rules: ['有疑问请找客户经理。'],
  consent: { version: '1', purpose: '发放立减金', text: '为了让您参加活动。' },
}

const group = { entry: 'group', groupIds: ['xihu'] }

const definition = (change: object = {}) => campaignDefinition.parse({ ...r13, ...change })

const linesOf = (change: object = {}) => ruleLines(definition(change), 5)

test('the rules of R13 say who may draw, what there is and when it is paid, all from its definition', () => {
  expect(linesOf()).toEqual([
    '活动时间：2026年2月9日0时至2026年3月8日24时，以抽奖完成的时间为准。',
    '活动面向第一次添加我行客户经理企业微信的朋友，活动开始前已经添加过任何一位的，不能参加。请先添加页面上的客户经理，再回到活动页面抽奖。',
    '为了对客户公平，我行员工不能参加。',
    '抽奖前需要填写您的手机号。',
    '本次共准备5,000份微信立减金，合计19,398.36元：188元1份、88元2份、3.88元4,820份、1.88元177份。每次抽奖都会抽中其中一份，抽完即止。',
    '每位客户、每台手机只有一次抽奖机会，更换手机或手机号，都不会增加机会。活动结束时没有使用的机会自动失效。',
    '立减金在抽中后的5个工作日内自动发放到您的微信卡包，无需另行领取。遇法定节假日顺延，预计到账日期以“我的奖品”中显示的为准。',
    '立减金在微信支付中用星海银行借记卡或信用卡付款时抵扣：188元的满200元可用、88元的满100元可用、3.88元的满5元可用、1.88元的满2元可用。一次用完，不可提现、转让或找零。',
  ])
})

test('a plan of 4,000 instead of 4,820 says 4,000', () => {
  const prizes = r13.prizes.map((prize) => (prize.code === 'usual' ? { ...prize, count: 4000 } : prize))
  const text = linesOf({ prizes }).join('\n')
  expect(text).toContain('共准备4,180份微信立减金，合计16,216.76元：188元1份、88元2份、3.88元4,000份、1.88元177份')
  expect(text).not.toContain('4,820')
})

test.each([
  ['no gate', { gates: {} }, '新老朋友都可以参加。请先添加页面上的客户经理，再回到活动页面抽奖。'],
  ['a first add inside the campaign', { gates: { firstAdd: 'period' } }, '活动面向在活动期间新添加我行客户经理企业微信的朋友，添加时已经有其他客户经理的，不能参加。请先添加页面上的客户经理，再回到活动页面抽奖。'],
  ['the public entry', { entry: 'public', gates: {} }, '新老朋友都可以参加。填写手机号后，请添加页面上的客户经理，再回到活动页面抽奖。'],
  ['a group', { ...group, gates: {} }, '活动面向我行指定客户群的成员，抽奖时您需要仍在群里。'],
  ['a group of new friends', group, '活动开始前已经添加过我行客户经理企业微信的，不能参加。活动面向我行指定客户群的成员，抽奖时您需要仍在群里。'],
  ['a city', { gates: { region: { province: '浙江', city: '杭州' } } }, '限归属地为浙江杭州的手机号参加，以号码入网时的归属地为准。查不到归属地的号码不能参加。'],
  ['a province and unknown numbers', { gates: { region: { province: '浙江', unknown: 'allow' } } }, '限归属地为浙江的手机号参加，以号码入网时的归属地为准。查不到归属地的号码也可以参加。'],
  ['customers of the bank', { gates: { bankCustomer: true } }, '限我行客户参加，以您填写的手机号核对。'],
  ['a whitelist', { gates: { whitelist: true } }, '限收到邀请的客户参加，以您填写的手机号核对。'],
  ['a phone that is proven', { infoFields: ['phone'], phoneCheck: 'sms' }, '抽奖前需要填写您的手机号，并填写短信验证码。'],
  ['a card', { infoFields: ['phone', 'card'] }, '抽奖前需要填写您的手机号和银行卡号。'],
  ['dice', { game: 'dice' }, '抽奖前先掷一次骰子，掷出几点都可以抽奖。'],
  ['a quiz', { game: 'quiz' }, '抽奖前先答对一道小题，答错了可以换一题再试。'],
  ['a line to be guessed', { game: 'lyric', lyricTries: 5 }, '抽奖前先猜中一句词里空缺的字，每句可以猜5次，没猜中可以换一句再猜。'],
])('%s is a line of its own', (_, change, line) => expect(linesOf(change)).toContain(line))

test('where nothing is asked and nobody is kept out, nothing is said of it', () => {
  const text = linesOf({ gates: {}, infoFields: [] }).join('\n')
  for (const word of ['归属地', '第一次添加', '填写', '限', '骰子', '邀请']) expect(text).not.toContain(word)
})

test('a red packet needs no card and no threshold, and is counted its own way', () => {
  const text = linesOf({ ...group, payoutKind: 'redPacket', prizes: r13.prizes.slice(2) }).join('\n')
  expect(text).toContain('本次共准备4,997个微信红包，合计19,034.36元：3.88元4,820个、1.88元177个。')
  expect(text).toContain('红包在抽中后的5个工作日内自动发放到您的微信零钱')
  expect(text).toContain('退群后再进群')
  expect(text).not.toMatch(/可用|借记卡|立减金/)
})

test('a prize claimed in mobile banking is paid after the claim (C16), as many days later as the bank has set', () => {
  expect(ruleLines(definition({ claimChannel: 'mobileBank' }), 7).join('\n')).toContain('抽中后请到我行手机银行领取，立减金在领取后的7个工作日内发放')
})

test('the reward for each number of friends is told, and what all of them may cost (C18)', () => {
  const referral = { budget: '2,000', minimumSpend: '30', tiers: [{ invited: 1, amount: '5' }, { invited: 3, amount: '10' }] }
  expect(linesOf({ referral, budget: '30000' }).at(-1)).toContain('满1位得5元，满3位再得10元立减金，满30元可用。每档一次，邀请奖励共2,000元，发完即止。')
})

test.each([
  ['2026-02-09T09:30:00+08:00', '2026-03-08T12:00:00+08:00', '活动时间：2026年2月9日9时30分至2026年3月8日12时，'],
  ['2026-12-31T16:00:00Z', '2027-01-01T00:00:30+08:00', '活动时间：2027年1月1日0时至2027年1月1日0时0分30秒，'],
])('from %s until before %s is told in Shanghai time', (startsAt, endsAt, text) => {
  expect(linesOf({ startsAt, endsAt })[0]).toContain(text)
})

test('prizes of the same amount are one line, the highest first', () => {
  const prizes = ['2', '8', '2'].map((amount, index) => ({ code: `p${index}`, name: '奖', amount, count: 10, minimumSpend: '10' }))
  expect(linesOf({ prizes }).join('\n')).toContain('共准备30份微信立减金，合计120元：8元10份、2元20份。')
})

test('whatever the plan, the counts add up to the count that is told and the amounts to the total', () => {
  const prize = fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), count: fc.integer({ min: 1, max: 1_000_000 }) })
  fc.assert(
    fc.property(fc.array(prize, { minLength: 1, maxLength: 20 }), (plan) => {
      const prizes = plan.map(({ amount, count }) => ({ amount: toFen(amount), count, minimumSpend: toFen(amount + 1) }))
      const line = ruleLines({ ...definition(), prizes }, 5).find((it) => it.startsWith('本次共准备'))!
      const [, count, total, list] = /^本次共准备([\d,]+)份微信立减金，合计([\d,.]+)元：(.*)。每次/.exec(line)!
      const told = list!.split('、').map((part) => /^([\d,.]+)元([\d,]+)份$/.exec(part)!)
      const number = (text: string) => Number(text.replaceAll(',', ''))
      expect(told.reduce((sum, part) => sum + number(part[2]!), 0)).toBe(number(count!))
      expect(formatYuan(toFen(told.reduce((sum, part) => sum + parseYuan(part[1]!)! * number(part[2]!), 0)))).toBe(total)
    }),
  )
})

test('what somebody has added stands after what follows from the plan, and nothing twice', () => {
  const [first] = linesOf()
  const rules = [first!, '有疑问请找客户经理。']
  expect(campaignRules(definition({ rules }), 5)).toEqual([...linesOf(), '有疑问请找客户经理。'])
})
