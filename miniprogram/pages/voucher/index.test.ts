import { afterEach, beforeEach, expect, test } from 'vitest'
import type { VoucherView } from '#shared/voucher/contract'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

/** A bank that holds these for the customer, each like the one of his draw. */
function bankHolding(...changes: Partial<VoucherView>[]): FakeBank {
  const bank = new FakeBank()
  const { voucher } = bank.draw()
  const vouchers = changes.map((change, place) => ({ ...voucher, id: `v${place}`, code: `CODE-${place}`, ...change }))
  bank.interrupt = ({ path }) => (path === '/api/vouchers' ? { status: 200, body: { vouchers } } : undefined)
  return bank
}

async function open(bank: FakeBank, words: string) {
  page = await openOwnPage('pages/voucher/index', bank)
  await page.shows(words)
}

const cards = () => page.findAll('.voucher').length

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('a voucher says what it is worth, where it stands, what comes next and what it needs (C8)', async () => {
  await open(bankHolding({}), '编号')
  for (const words of ['3.88元', '待到账', '预计 2月27日前到账', '最晚 2月27日当天到账，自动发放，您不用操作', '使用星海银行借记卡微信支付满5元可用', '新客见面礼', '奖品编号 CODE-0']) {
    expect(page.text()).toContain(words)
  }
})

test('whence a prize came is said where it was not the draw, and only a draw has a receipt', async () => {
  await open(bankHolding({ source: 'referral' }), '邀请奖励')
  expect(page.text()).not.toContain('抽奖凭证')
})

test('a prize is copied by its number, and leads to the receipt of its own campaign', async () => {
  await open(bankHolding({ campaignId: 'spring-tea' }), '奖品编号')
  page.tap('复制编号')
  expect(phone.setClipboardData).toHaveBeenLastCalledWith({ data: 'CODE-0' })
  page.tap('抽奖凭证')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/more/receipt/index?c=spring-tea' })
})

test('many prizes are narrowed by where they stand; a few are not', async () => {
  const paid = { status: 'paid', paidAt: '2026-02-26T02:00:00.000Z' } as const
  await open(bankHolding({}, paid, paid, paid, paid, paid), '全部')
  expect(cards()).toBe(6)
  page.tap('待到账 1')
  await expect.poll(cards).toBe(1)
  expect(page.text()).toContain('CODE-0')
})

test('who has none is told where they will lie', async () => {
  await open(bankHolding(), '抽中的奖品会放在这里')
  expect(page.text()).not.toContain('全部')
})

test('prizes that do not load can be asked for again', async () => {
  const bank = new FakeBank()
  bank.interrupt = ({ path }) => (path === '/api/vouchers' ? { status: 500, body: {} } : undefined)
  await open(bank, '再试一次')
  bank.interrupt = () => undefined
  page.tap('再试一次')
  await page.shows('还没有奖品')
})
