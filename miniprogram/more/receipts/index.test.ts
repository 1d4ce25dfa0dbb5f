import { afterEach, beforeEach, expect, test } from 'vitest'
import type { VoucherView } from '#shared/voucher/contract'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

function bankHolding(...changes: Partial<VoucherView>[]): FakeBank {
  const bank = new FakeBank()
  const { voucher } = bank.draw()
  const vouchers = changes.map((change, place) => ({ ...voucher, id: `v${place}`, ...change }))
  bank.interrupt = ({ path }) => (path === '/api/vouchers' ? { status: 200, body: { vouchers } } : undefined)
  return bank
}

async function open(bank: FakeBank, words: string) {
  page = await openOwnPage('more/receipts/index', bank)
  await page.shows(words)
}

const rows = () => page.findAll('[class*=--row]').map((it) => it.textContent!.trim())

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('each draw has its receipt, named by its campaign and its moment; a reward has none (K8)', async () => {
  await open(bankHolding({}, { campaignId: 'spring-tea', campaignName: '春茶抽奖' }, { source: 'referral', campaignName: '邀请有礼' }), '春茶抽奖')
  expect(rows()).toEqual(['新客见面礼2月20日 10:00 抽中 3.88元', '春茶抽奖2月20日 10:00 抽中 3.88元'])
  page.tap('春茶抽奖')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/more/receipt/index?c=spring-tea' })
})

test('who has not drawn is told when there will be one', async () => {
  await open(bankHolding(), '每次抽奖，银行都会签一份凭证')
  expect(rows()).toEqual([])
})

test('receipts that do not load can be asked for again', async () => {
  const bank = new FakeBank()
  bank.interrupt = ({ path }) => (path === '/api/vouchers' ? { status: 500, body: {} } : undefined)
  await open(bank, '再试一次')
  bank.interrupt = () => undefined
  page.tap('再试一次')
  await page.shows('每次抽奖，银行都会签一份凭证')
})
