import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { VoucherView } from '#shared/voucher/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'
import VoucherClaim from './VoucherClaim.vue'

const open = useLotteryPage()

const claim = { deepLink: 'koibank://benefit/v1', fallbackUrl: '/claim/v1' }

function bankWithVoucher(change: Partial<VoucherView>): FakeBank {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  const draw = bank.draw()
  bank.participation.draw = { ...draw, voucher: { ...draw.voucher, ...change } }
  return bank
}

async function openVouchers(bank: FakeBank) {
  const page = await open(bank)
  await until(() => page.sees('您已抽过奖啦'))
  page.tap('我的奖品')
  await until(() => document.querySelector('[role="dialog"] article'))
  return page
}

const card = () => document.querySelector('[role="dialog"] article')!.textContent

const paidAt = '2026-02-26T02:00:00.000Z'
const usableUntil = '2026-03-28T15:59:59.000Z'

test.each<[Partial<VoucherView>, readonly string[]]>([
  [{ status: 'due' }, ['待到账', '预计 2月26日前到账', '自动发放，您不用操作']],
  [{ status: 'sending' }, ['发放中', '正在发放']],
  [{ status: 'paid', paidAt, usableUntil }, ['已到账', '2月26日已到账，可用至 3月28日', '已放进微信卡包']],
  [{ status: 'failed', failure: 'account', keptUntil: '2026-08-25' as CalendarDay }, ['待重发', '没有发放成功', '恢复支付功能', '保留到 8月25日']],
  [{ status: 'used', usedAt: '2026-03-01T04:00:00.000Z' }, ['已使用', '3月1日已使用', '付款时抵扣了 3.88元']],
  [{ status: 'expired' }, ['已过期', '已过领取期限']],
  [{ status: 'expired', paidAt, usableUntil }, ['3月28日已过期，没有使用']],
])('a voucher that is %j says where it is, what comes next, and how it is used (C8)', async (change, words) => {
  await openVouchers(bankWithVoucher(change))
  for (const said of [...words, '微信立减金', '使用星海银行卡微信支付满4.88元可用']) expect(card()).toContain(said)
})

test('the day itself still counts, and a day that may move is not promised', async () => {
  await openVouchers(bankWithVoucher({}))
  expect(card()).toContain('最晚 2月26日当天到账')
})

test.each<Partial<VoucherView>>([{ isProvisional: true }, { status: 'paid' }, { status: 'failed' }])('%j promises no last day', async (change) => {
  await openVouchers(bankWithVoucher(change))
  expect(card()).not.toContain('最晚')
})

test('many prizes are filtered by where they are, and what is left of a filter that has run dry is all', async () => {
  const bank = bankWithVoucher({})
  const { voucher } = bank.draw()
  const statuses = ['failed', 'paid', 'paid', 'used', 'sending'] as const
  bank.otherVouchers = statuses.map((status, nth) => ({ ...voucher, id: `other-${nth}`, status, paidAt }))
  const page = await openVouchers(bank)
  const filters = [...document.querySelectorAll('[aria-label="按状态筛选"] button')].map((button) => button.textContent)
  expect(filters).toEqual(['全部', '待到账 3', '已到账 2', '已使用 1'])
  page.tap('已使用1')
  await until(() => document.querySelectorAll('article').length === 1)
  bank.otherVouchers.splice(3, 1)
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => document.querySelectorAll('article').length === 5)
})

test('a few prizes need no filter', async () => {
  await openVouchers(bankWithVoucher({}))
  expect(document.querySelector('[aria-label="按状态筛选"]')).toBeNull()
})

test('every prize has a short code, to be copied for the manager', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const page = await openVouchers(bankWithVoucher({}))
  expect(card()).toContain('奖品编号 7K3M-9QX2')
  page.tap('复制编号')
  await until(() => page.button('已复制'))
  expect(copied).toHaveBeenCalledWith('7K3M-9QX2')
})

test('a red packet names no threshold, on the result and in 我的奖品 (R21)', async () => {
  const bank = bankWithVoucher({ kind: 'redPacket', minimumSpend: toFen(0), payableOn: '2026-02-27' as CalendarDay })
  bank.campaign.payoutKind = 'redPacket'
  const page = await openVouchers(bank)
  expect(card()).toContain('微信红包')
  expect(card()).toContain('无使用门槛')
  expect(document.querySelector('.hero-top')!.textContent).toContain('微信红包')
  expect(page.sees('元可用')).toBe(false)
})

test('a reward for inviting friends says that it is one, and has no receipt of a draw (C18)', async () => {
  await openVouchers(bankWithVoucher({ source: 'referral' }))
  expect(card()).toContain('邀请奖励')
  expect(card()).not.toContain('抽奖凭证')
})

test('what is claimed in mobile banking leads there, with a way for phones without it (C16)', async () => {
  const bank = bankWithVoucher({ status: 'unclaimed', claim })
  const page = await open(bank)
  await until(() => page.sees('请在手机银行领取'))
  const links = [...document.querySelectorAll('.page-stage a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['koibank://benefit/v1', '/claim/v1'])
  // Claimed there, and back here.
  Object.assign(bank.participation.draw!.voucher, { status: 'due', claim: null })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.sees('预计 2月26日前到账'))
  expect(page.sees('去手机银行领取')).toBe(false)
})

test('where mobile banking does not open, the way by the web is offered in its place; where it opens, nothing is said (C16)', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const seen = vi.spyOn(document, 'visibilityState', 'get')
  const screen = mount(VoucherClaim, { props: { claim } })
  const tap = async (ms: number) => {
    await screen.get('a').trigger('click')
    await vi.advanceTimersByTimeAsync(ms)
  }
  seen.mockReturnValue('hidden')
  await tap(5000)
  expect(screen.get('[role="status"]').text()).toBe('')
  seen.mockReturnValue('visible')
  await tap(1999)
  expect(screen.get('[role="status"]').text()).toBe('')
  await vi.advanceTimersByTimeAsync(1)
  expect(screen.get('[role="status"]').text()).toMatch(/没有打开.*奖品一直为您留着/)
  expect(screen.get('a.button[href="/claim/v1"]').text()).toBe('在网页领取')
  screen.unmount()
  vi.useRealTimers()
})

test('the list knows by itself that a voucher was claimed meanwhile', async () => {
  const bank = bankWithVoucher({ status: 'unclaimed', claim })
  const page = await open(bank)
  await until(() => page.sees('请在手机银行领取'))
  page.tap('我的')
  await until(() => page.button('我的奖品'))
  page.tap('我的奖品')
  await until(() => document.querySelector('[role="dialog"] article'))
  expect(card()).toContain('去手机银行领取')
  Object.assign(bank.participation.draw!.voucher, { status: 'sending', claim: null })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => card()?.includes('正在发放'))
})

test('a list that does not load can be asked for again, and what was shown last stays meanwhile', async () => {
  const bank = bankWithVoucher({})
  const page = await openVouchers(bank)
  page.tap('关闭')
  bank.interrupt = ({ path }) => (path === '/api/vouchers' ? { status: 500, body: {} } : undefined)
  await until(() => !document.querySelector('[role="dialog"]'))
  page.tap('我的奖品')
  await until(() => page.button('重新加载'))
  expect(card()).toContain('预计 2月26日前到账')
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => !page.button('重新加载'))
})
