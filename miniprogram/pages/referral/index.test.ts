import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

async function open(words: string, bank = new FakeBank({}, { hasReferral: true })) {
  page = await openOwnPage('pages/referral/index', bank)
  await page.shows(words)
}

const tiers = () => page.findAll('.tier').map((it) => it.textContent!.replace(/\s+/g, ' ').trim())

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('the ladder shows what was reached, what is missing, and what is gone (C18)', async () => {
  await open('成功邀请 2 位 · 4 位打开过链接')
  expect(tiers()).toEqual(['满 1 位得 5元已到账', '满 3 位再得 10元还差 1 位', '满 5 位再得 20元奖励已发完'])
  // What is gone is promised no more (K9).
  expect(page.text()).toContain('最多可得 15元')
})

test('the card into a chat carries the inviter and the manager he has himself (C27)', async () => {
  await open('发给好友')
  const top = page.instance as unknown as { onShareAppMessage(options: object): { title: string; path: string } }
  expect(top.onShareAppMessage({ from: 'button' })).toMatchObject({
    path: '/pages/campaign/index?c=r13-newcomer&ch=xihu-01&inv=a1b2c3', title: expect.stringContaining('至高188元'),
  })
})

test('the poster is one tap away', async () => {
  await open('生成邀请海报')
  page.tap('生成邀请海报')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/more/poster/index' })
})

test('a campaign that rewards no invitations says so', async () => {
  const bank = new FakeBank()
  bank.benefits.referral = null
  await open('本次活动没有邀请奖励', bank)
  expect(page.text()).not.toContain('发给好友')
})

test('an invitation that does not load can be asked for again', async () => {
  const bank = new FakeBank({}, { hasReferral: true })
  bank.interrupt = ({ path }) => (path.endsWith('/invitation') ? { status: 500, body: {} } : undefined)
  await open('再试一次', bank)
  bank.interrupt = () => undefined
  page.tap('再试一次')
  await page.shows('成功邀请 2 位')
})
