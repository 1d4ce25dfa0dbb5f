import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const text = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()
const dialog = () => document.querySelector('[role="dialog"]')!
const title = () => text(dialog().querySelector('h2')!)

/** What stands under a heading of 我的, row by row. */
function section(name: string): string[] {
  const heading = [...dialog().querySelectorAll('section h3')].find((it) => text(it) === name)
  return heading ? [...heading.parentElement!.querySelectorAll('button, p')].map(text) : []
}

async function openMe(bank: FakeBank) {
  const page = await open(bank)
  await until(() => page.isAlive('我的'))
  page.tap('我的')
  await until(() => section('签到').length > 0 && !page.sees('正在加载'))
  return page
}

function drawnBank(): FakeBank {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN', maskedPhone: '138****5424' })
  bank.participation.draw = bank.draw()
  bank.campaign.hasReferral = true
  return bank
}

test('a customer finds everything of his one tap away, what is latest first', async () => {
  const bank = drawnBank()
  const { voucher } = bank.draw()
  const paid = { status: 'paid' as const, paidAt: '2026-01-12T02:00:00.000Z', drawnAt: '2026-01-05T02:00:00.000Z' }
  bank.otherVouchers = [{ ...voucher, ...paid, id: 'v2', kind: 'redPacket', campaignId: 'winter', campaignName: '冬日暖心' }]
  await openMe(bank)
  expect(title()).toBe('我的')
  expect(section('我的权益')).toEqual([
    '3.88元新春锦鲤微信立减金 · 预计 2月26日前到账 · 编号 7K3M-9QX2',
    '10元加油立减加油券 · 满200元可用 · 有效期至 2月28日',
    '10元超市立减超市券 · 满200元可用 · 已使用',
    '我的奖品共 2 份，1 份待到账',
    '我的券1 张可使用',
  ])
  expect(section('邀请进度')).toEqual(['已成功邀请 2 位好友再邀请 1 位，得 10元'])
  expect(dialog().querySelector('progress')!.value).toBe(2)
  expect(section('签到')).toEqual(['每日签到已连续 1 天，今天还没签到', '每日好券1 张可以领'])
  expect(section('凭证与核验')).toEqual(['抽奖凭证2 份，都可以自己核对真假'])
  expect(section('我的客户经理')).toEqual(['林林晚晴工号 XH2041 · 杭州西湖支行'])
})

test('tapped twice on a slow phone it opens once', async () => {
  const page = await open(drawnBank())
  await until(() => page.isAlive('我的'))
  page.tap('我的')
  page.tap('我的')
  await until(() => section('签到').length > 0)
  expect(page.button('返回我的')).toBeUndefined()
})

test('who has nothing yet is told kindly what comes here, and can go and draw', async () => {
  const bank = new FakeBank({ manager: null })
  bank.benefits.coupons = []
  const page = await openMe(bank)
  expect(section('我的权益')[0]).toContain('还没有奖品')
  expect(section('我的权益').at(-1)).toBe('我的券还没有券，去“每日好券”看看')
  expect(section('邀请进度')).toEqual([])
  expect(section('凭证与核验')[0]).toContain('每次抽奖，银行都会签一份凭证')
  expect(section('我的客户经理')[0]).toContain('还没有安排客户经理')
  page.tap('去抽奖')
  await until(() => !document.querySelector('[role="dialog"]'))
})

test('who may not draw is not sent to', async () => {
  const page = await openMe(new FakeBank({ refusal: 'OUTSIDE_REGION' }))
  expect(page.button('去抽奖')).toBeUndefined()
})

test.each([
  ['我的奖品', '我的奖品', '预计 2月26日前到账'],
  ['我的券', '天天福利', '按使用场景筛选'],
  ['已成功邀请', '邀请好友', '您的邀请链接'],
  ['每日签到', '天天福利', '每天 0 点后可以签到一次'],
  ['每日好券', '天天福利', '早餐立减'],
  ['林晚晴', '我的客户经理', '长按识别二维码'],
])('%s opens %s, and back from there he is where he was', async (row, panel, words) => {
  const page = await openMe(drawnBank())
  const button = page.button(row)!
  dialog().scrollTop = 120
  button.focus()
  button.click()
  await until(() => title() === panel && (page.sees(words) || dialog().querySelector(`[aria-label="${words}"]`)))
  expect(dialog().scrollTop).toBe(0)
  page.tap('返回我的')
  await until(() => title() === '我的')
  expect(document.activeElement).toBe(button)
  expect(dialog().scrollTop).toBe(120)
})

test('what he did there shows when he is back', async () => {
  const page = await openMe(drawnBank())
  page.tap('每日签到')
  await until(() => page.sees('断一天就从头数起'))
  document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.sees('今天已签到，已连续签到 2 天'))
  page.tap('返回我的')
  await until(() => section('签到')[0] === '每日签到今天已签到，已连续 2 天')
})

test('a prize that arrives meanwhile shows it', async () => {
  const bank = drawnBank()
  await openMe(bank)
  Object.assign(bank.participation.draw!.voucher, { status: 'paid', paidAt: '2026-02-26T02:00:00.000Z' })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => section('我的权益')[0]!.includes('2月26日已到账'))
})

test('one receipt opens at once; of several the customer picks one', async () => {
  const bank = drawnBank()
  const { voucher } = bank.draw()
  bank.otherVouchers = [
    { ...voucher, id: 'v2', campaignId: 'winter', campaignName: '冬日暖心', drawnAt: '2026-01-05T02:00:00.000Z' },
    { ...voucher, id: 'v3', source: 'referral' },
  ]
  const page = await openMe(bank)
  page.tap('抽奖凭证')
  await until(() => title() === '全部凭证')
  page.tap('冬日暖心1月5日10:00抽中3.88元')
  await until(() => title() === '抽奖凭证')
  expect(bank.sent('GET', /receipt$/)).toEqual(['GET /api/campaigns/winter/receipt'])
})

test('what does not load says so, and the rest stays usable', async () => {
  const bank = drawnBank()
  bank.interrupt = ({ path }) => (/sign-ins$|vouchers$/.test(path) ? { status: 500, body: {} } : undefined)
  const page = await openMe(bank)
  expect(section('签到')).toEqual(['每日签到没有加载出来，点开重试', '每日好券1 张可以领'])
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => page.button('我的奖品'))
  page.tap('每日签到')
  await until(() => page.sees('断一天就从头数起'))
})

test.each([
  [['paid', 'paid', 'paid'], 3500, '已获得奖励 35元'],
  [['soldOut', 'soldOut', 'soldOut'], 0, '奖励已发完'],
  [['paid', 'soldOut', 'open'], 500, '再邀请 3 位，得 20元'],
] as const)('a ladder that is %j promises only what is left of it (K9)', async (states, earned, words) => {
  const bank = drawnBank()
  const { tiers } = bank.benefits.referral!
  states.forEach((state, nth) => Object.assign(tiers[nth]!, { state }))
  bank.benefits.referral!.earned = toFen(earned)
  await openMe(bank)
  expect(section('邀请进度')[0]).toContain(words)
})

test('a day in whose beginning a coupon was taken counts for its place among the prizes', async () => {
  const bank = drawnBank()
  bank.benefits.coupons = [{ ...bank.benefits.coupons[0]!, takenOn: '2026-02-13' as CalendarDay }]
  await openMe(bank)
  expect(section('我的权益')[0]).toContain('加油立减')
})

test('what is held about him, and how he takes it back, is one tap further (K12)', async () => {
  await openMe(new FakeBank())
  ;[...dialog().querySelectorAll('button')].find((it) => text(it).startsWith('我的信息与隐私'))!.click()
  await until(() => title() === '我的信息与隐私')
})
