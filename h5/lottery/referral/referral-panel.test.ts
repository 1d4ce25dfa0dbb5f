import { expect, test, vi } from 'vitest'
import { toFen } from '#shared/money/fen'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

function bankWithLadder(): FakeBank {
  const bank = new FakeBank()
  bank.campaign.hasReferral = true
  return bank
}

async function openReferral(bank: FakeBank) {
  const page = await open(bank)
  await until(() => page.isAlive('邀请好友'))
  page.tap('邀请好友')
  await until(() => page.sees('成功邀请'))
  return page
}

const tiers = () => [...document.querySelectorAll('[role="dialog"] ol li')].map((tier) => tier.textContent!.replace(/\s+/g, ' ').trim())

test('a campaign that rewards no invitations does not speak of them', async () => {
  const page = await open(new FakeBank())
  await until(() => page.button('天天福利'))
  expect(page.button('邀请好友')).toBeUndefined()
})

test('the ladder shows what was reached, what is missing, and what is gone (C18)', async () => {
  const page = await openReferral(bankWithLadder())
  expect(page.sees('成功邀请 2 位 · 4 位打开过链接')).toBe(true)
  expect(tiers()).toEqual(['满 1 位得 5元已到账', '满 3 位再得 10元还差 1 位', '满 5 位再得 20元奖励已发完'])
  // What is gone is promised no more (K9).
  expect(page.sees('最多可得 15元')).toBe(true)
})

test.each([
  [['paid', 'reached'], '其中 10元在路上，到账日期见“我的奖品”', '已达成，奖励在路上'],
  [['reached', 'open'], '奖励在路上，到账日期见“我的奖品”', '已达成，奖励在路上'],
  [['paid', 'open'], '已全部到账', '已到账'],
] as const)('what was earned with tiers %j says where it is: %s', async ([first, second], sum, tier) => {
  const bank = bankWithLadder()
  const { tiers: ladder } = bank.benefits.referral!
  Object.assign(ladder[0]!, { state: first })
  Object.assign(ladder[1]!, { state: second })
  bank.benefits.referral!.earned = toFen(second === 'reached' ? 1500 : 500)
  const page = await openReferral(bank)
  expect(page.sees(sum)).toBe(true)
  expect(tiers().join()).toContain(tier)
})

test('who has earned nothing yet is told of nothing on its way', async () => {
  const bank = bankWithLadder()
  for (const tier of bank.benefits.referral!.tiers) tier.state = 'open'
  bank.benefits.referral!.earned = toFen(0)
  const page = await openReferral(bank)
  expect(page.sees('获得奖励 0元')).toBe(true)
  expect(page.sees('在路上') || page.sees('已全部到账')).toBe(false)
})

test('the own link carries the own invitation and the channel he came by (C27), nothing else, and can be copied', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const page = await openReferral(bankWithLadder())
  page.tap('复制链接')
  await until(() => page.button('已复制'))
  expect(copied).toHaveBeenCalledWith(`${location.origin}${location.pathname}?ch=xihu-01&inv=a1b2c3`)
})

test('a phone that does not let the page copy says how to do it by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  document.execCommand = () => false
  const page = await openReferral(bankWithLadder())
  page.tap('复制链接')
  await until(() => page.sees('没有复制成功，请长按文字复制'))
})

test('where the phone can share, it is asked to; called off, nothing happens', async () => {
  const shared: unknown[] = []
  const share = (what: unknown) => (shared.push(what), Promise.reject(new DOMException('called off', 'AbortError')))
  Object.assign(navigator, { share })
  const page = await openReferral(bankWithLadder())
  page.tap('分享给好友')
  const url = `${location.origin}${location.pathname}?ch=xihu-01&inv=a1b2c3`
  expect(shared).toEqual([{ title: '新春锦鲤', text: '星海银行“新春锦鲤”，至高188元，一起来抽', url }])
  Reflect.deleteProperty(navigator, 'share')
})

test('an invitation that does not load can be asked for again', async () => {
  const bank = bankWithLadder()
  bank.interrupt = ({ path }) => (path.endsWith('/invitation') ? { status: 500, body: {} } : undefined)
  const page = await open(bank)
  await until(() => page.isAlive('邀请好友'))
  page.tap('邀请好友')
  await until(() => page.button('重新加载'))
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => page.sees('成功邀请'))
})

test('whoever opens a friend’s link tells the bank of it', async () => {
  history.replaceState(null, '', '?inv=a1b2c3')
  const bank = bankWithLadder()
  const bodies: unknown[] = []
  bank.interrupt = ({ method, path, body }) => void (method === 'POST' && path.endsWith('/participation') && bodies.push(body))
  await open(bank)
  await until(() => bodies.length > 0)
  expect(bodies).toEqual([{ channel: null, invitation: 'a1b2c3' }])
  history.replaceState(null, '', location.pathname)
})
