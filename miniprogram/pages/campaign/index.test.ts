import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Transport } from '#shared/api/transport'
import { toFen } from '#shared/money/fen'
import { refusalCodes } from '#shared/eligibility/refusal'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { campaign } from '../../testing/campaign-fixture'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'
import { watchDevice } from '../../wx/wx-device'

type Page = ReturnType<typeof openPage>
let page: Page
let phone: ReturnType<typeof fakeWx>

function open(transport: Transport, query: Record<string, string> = {}): Page {
  page = openPage('pages/campaign/index', transport, query)
  return page
}
const openAt = (bank: FakeBank, query: Record<string, string> = {}) => open(bank.transport, query)

const answering = (body: unknown, status = 200): Transport => async () => ({ status, body })
const running = (changes: Parameters<typeof campaign>[0] = {}) => new FakeBank({}, changes).transport
const shows = (words: string) => page.shows(words)

beforeEach(() => (phone = fakeWx()))

afterEach(() => page.close())

test('shows the highest prize and the period', async () => {
  open(running())
  await shows('至高188元')
  await shows('2月12日 – 2月28日 · 还剩 9 天')
})

test('names the bank and the campaign', async () => {
  open(running())
  await shows('星海银行')
  await shows('新客见面礼')
  await shows('本活动由星海银行主办并发放奖品')
})

test('draws the skeleton until the answer comes', () => {
  open(() => new Promise(() => undefined))
  expect(page.find('[aria-label=正在打开活动]')).not.toBeNull()
  expect(page.text()).toBe('')
})

test('asks for the campaign of the link', async () => {
  const paths: string[] = []
  open(async ({ path }) => (paths.push(path), { status: 200, body: campaign() }), { c: 'spring-tea' })
  await shows('新客见面礼')
  expect(paths[0]).toBe('/api/campaigns/spring-tea')
})

test('lists every prize with its true amount and count', async () => {
  open(running())
  await shows('满200元可用')
  const rows = page.findAll('[class*=--prize]').map((row) => row.textContent)
  expect(rows).toEqual([
    '188元微信立减金满200元可用1 份',
    '88元微信立减金满100元可用已抽完',
    '3.88元微信立减金满5元可用4,820 份',
    '1.88元微信立减金满3元可用177 份',
  ])
})

test('strikes out a prize that is drawn out', async () => {
  open(running())
  await shows('已抽完')
  expect(page.findAll('[class*=is-gone]').map((row) => row.textContent)).toEqual(['88元微信立减金满100元可用已抽完'])
})

test('says in how many days the campaign starts', async () => {
  openAt(new FakeBank({ refusal: 'NOT_STARTED' }, { phase: 'notStarted', daysLeft: 3 }))
  await shows('3 天后开始')
  await shows('活动还没开始')
})

test('says that the campaign is over', async () => {
  openAt(new FakeBank({ refusal: 'ENDED' }, { phase: 'ended', daysLeft: 0 }))
  await shows('活动已结束')
  await shows('活动已经结束')
})

test('advertises no prize once the pool is empty', async () => {
  open(running({ topPrize: null }))
  await shows('奖品已全部送出')
  expect(page.text()).not.toContain('至高')
})

test('unfolds what the bank does with personal data', async () => {
  open(running())
  await shows('查看授权说明全文')
  expect(page.text()).not.toContain('我行将收集您的手机号')
  page.tap('查看授权说明全文')
  await shows('我行将收集您的手机号')
})

test('offers another try when no answer came, and shows the campaign then', async () => {
  let isOnline = false
  const bank = new FakeBank({}, { topPrize: toFen(8800) })
  open(async (request) => {
    if (!isOnline) throw new Error('request:fail')
    return bank.transport(request)
  })
  await shows('网络不太稳定')
  isOnline = true
  page.tap('再试一次')
  await shows('至高88元')
})

test('says that the link leads nowhere, with no button that could not help', async () => {
  open(answering({ code: 'CAMPAIGN_NOT_FOUND' }, 404))
  await shows('没有找到这个活动')
  expect(page.find('button')).toBeNull()
})

test('a customer whom nobody has added sees his manager and the code that adds him (C1)', async () => {
  openAt(new FakeBank({ step: 'new', refusal: 'NOT_ADDED' }))
  await shows('先添加您的客户经理')
  await shows('林晚晴')
  expect(page.find('img')!.getAttribute('src')).toBe('http://localhost:8080/qr.svg')
})

const refused = refusalCodes.filter((code) => !['NOT_ADDED', 'NOT_IN_GROUP'].includes(code))

test.each(refused)('%s is said with its reason and what to do (C14)', async (refusal) => {
  openAt(new FakeBank({ refusal }))
  await shows(refusalTexts[refusal].title)
  await shows(refusalTexts[refusal].text)
})

test("the bank's staff is told so, and nothing is asked as a customer (K7)", async () => {
  const bank = new FakeBank()
  page = openPage('pages/campaign/index', bank.transport, {}, 'manager')
  await shows('本行员工不参与抽奖')
  expect(bank.requests.filter((it) => it.includes('participation'))).toEqual([])
})

test('what was drawn elsewhere is seen here, and there is no second draw (C23)', async () => {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  bank.participation.draw = bank.draw()
  openAt(bank)
  await shows('您已抽过奖啦')
  await shows('3.88')
  await shows('预计 2月27日前到账')
  expect(page.text()).not.toContain('立即抽奖')
})

test.each(['wheel', 'grid'] as const)('a tap on the %s draws once, however often it is tapped, and shows what the server drew', async (skin) => {
  const bank = new FakeBank({ step: 'informed' }, { skin })
  openAt(bank)
  await shows('每位客户 1 次机会')
  for (let taps = 0; taps < 3; taps += 1) page.tap('立即抽奖')
  await shows('恭喜您，抽中了')
  await shows('3.88')
  expect(bank.sent('POST', '/draws')).toHaveLength(1)
}, 20_000)

test('a scratch card draws at the first touch, and shows what is under it once that is scratched off', async () => {
  const bank = new FakeBank({ step: 'informed' }, { skin: 'scratch' })
  openAt(bank)
  await shows('每位客户 1 次机会')
  const foil = () => page.find('[class*=--foil]')!
  const scratch = () => foil().dispatchEvent(Object.assign(new Event('touchmove', { bubbles: true, cancelable: true }), { touches: [], changedTouches: [] }))
  scratch()
  expect(page.find('.is-gone'), 'nothing scratches off before there is something under it').toBeNull()
  await shows('用手指刮开')
  expect(page.text()).not.toContain('恭喜您')
  for (let moves = 0; moves < 14; moves += 1) scratch()
  await shows('恭喜您，抽中了')
  expect(bank.sent('POST', '/draws')).toHaveLength(1)
}, 20_000)

test('who cannot scratch has it shown', async () => {
  openAt(new FakeBank({ step: 'informed' }, { skin: 'scratch' }))
  await shows('每位客户 1 次机会')
  page.tap('刮一刮')
  await shows('直接揭晓')
  page.tap('直接揭晓')
  await shows('恭喜您，抽中了')
}, 20_000)

test('a draw whose answer is lost is asked for again with the same key', async () => {
  const bank = new FakeBank({ step: 'informed' })
  let lost = 0
  bank.interrupt = ({ path }, answer) => {
    if (!path.endsWith('/draws') || lost++ > 0) return undefined
    answer()
    throw new Error('request:fail')
  }
  openAt(bank)
  await shows('每位客户 1 次机会')
  page.tap('立即抽奖')
  await shows('恭喜您，抽中了')
  const draws = bank.sent('POST', '/draws')
  expect(draws).toHaveLength(2)
  expect(new Set(draws).size).toBe(1)
}, 20_000)

test('a draw of which nothing is known says so, keeps its key, and is fetched when it is asked for', async () => {
  const bank = new FakeBank({ step: 'informed' })
  bank.interrupt = ({ path, method }) => {
    if (path.endsWith('/draws') || (method === 'GET' && path.endsWith('/participation'))) throw new Error('request:fail')
    return undefined
  }
  openAt(bank)
  await shows('每位客户 1 次机会')
  page.tap('立即抽奖')
  await shows('还没有收到抽奖结果')
  bank.interrupt = () => undefined
  page.tap('重新获取结果')
  await shows('恭喜您，抽中了')
  expect(new Set(bank.sent('POST', '/draws')).size).toBe(1)
}, 30_000)

test('where something is asked for, the tap joins and leads to the page that asks', async () => {
  const bank = new FakeBank()
  openAt(bank, { ch: 'xihu-01', inv: 'a1b2c3' })
  await shows('每位客户 1 次机会')
  page.tap('立即抽奖')
  await shows('请填写活动需要的信息')
  expect(phone.navigateTo).toHaveBeenCalledWith({ url: '/pages/info/index' })
  expect(bank.sent('POST', '/join')).toHaveLength(1)
})

test('the large page is one tap away, and the phone remembers it', async () => {
  openAt(new FakeBank())
  await shows('长辈版')
  page.tap('长辈版')
  await shows('标准版')
  page.close()
  openAt(new FakeBank())
  await shows('标准版')
  expect(page.find('.is-elder')).not.toBeNull()
})

test('the card that is shared carries the channel and the inviter (C18, C27)', async () => {
  openAt(new FakeBank({ ownInvitation: 'my-code' }))
  await shows('每位客户 1 次机会')
  const top = page.instance as unknown as { onShareAppMessage(options: object): { title: string; path: string } }
  expect(top.onShareAppMessage({ from: 'menu' })).toMatchObject({ path: '/pages/campaign/index?c=r13-newcomer&ch=xihu-01&inv=my-code', title: expect.stringContaining('至高188元') })
})

test('who comes by a friend’s link reads from whom it is, and nobody else does (C18)', async () => {
  const bank = new FakeBank({ inviter: { maskedName: '陈**' } })
  openAt(bank, { inv: 'a1b2c3' })
  await shows('好友 陈** 邀请您一起抽好运')
  page.close()
  openAt(bank)
  await shows('每位客户 1 次机会')
  expect(page.text()).not.toContain('邀请您一起抽好运')
})

test('benefits and community are one tap away, in the words of the H5 page', async () => {
  openAt(new FakeBank())
  await shows('周五活动，同城福利')
  page.tap('签到领券，天天有')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/benefit/home/index' })
  page.tap('社区生活')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/community/home/index' })
})

test('before the start the page counts down by the bank’s clock, and asks once it is over', async () => {
  const now = '2026-02-20T02:00:00.000Z'
  const bank = new FakeBank({ refusal: 'NOT_STARTED', now }, { phase: 'notStarted', startsAt: '2026-02-20T02:00:01.000Z' })
  openAt(bank)
  await expect.poll(() => page.find('[role=timer]')?.getAttribute('aria-label')).toBe('距离开始还有1分钟')
  const looks = bank.sent('GET', '/participation').length
  await expect.poll(() => bank.sent('GET', '/participation').length, { timeout: 4000 }).toBeGreaterThan(looks)
})

test('the official account is followed where the campaign wants it (C15)', async () => {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' }, { followUrl: '/follow' })
  bank.participation.draw = bank.draw()
  openAt(bank)
  await shows('关注我行公众号，到账提醒不错过')
  page.tap('关注我行公众号')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/more/follow/index' })
})

test('a phone off the network says so, until it is back', async () => {
  type Listen = (status: { isConnected: boolean }) => void
  const listeners: Listen[] = []
  fakeWx({ onNetworkStatusChange: (listen: Listen) => void listeners.push(listen) })
  watchDevice()
  openAt(new FakeBank())
  await shows('每位客户 1 次机会')
  listeners[0]!({ isConnected: false })
  await shows('网络已断开，连上后可以继续')
  listeners[0]!({ isConnected: true })
  await expect.poll(() => page.text()).not.toContain('网络已断开')
})
