import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'

interface Question {
  tmplIds: string[]
  success(answer: Record<string, string>): void
  fail(failure: { errMsg: string }): void
}

let bank: FakeBank
let page: ReturnType<typeof openPage>
const requestSubscribeMessage = vi.fn<(question: Question) => void>()

beforeEach(() => {
  fakeWx({ requestSubscribeMessage })
  requestSubscribeMessage.mockReset()
  bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  bank.participation.draw = bank.draw()
})
afterEach(() => page.close())

async function openResult() {
  page = openPage('pages/campaign/index', bank.transport)
  await page.shows('3.88')
}

const saying = (answer: string) => requestSubscribeMessage.mockImplementation(({ success }) => success({ 'payout-template': answer }))

test('nobody is asked by himself: it takes a tap, and a yes that the bank keeps', async () => {
  saying('accept')
  await openResult()
  await page.shows('到账时微信提醒我')
  expect(requestSubscribeMessage).not.toHaveBeenCalled()
  page.tap('到账时微信提醒我')
  await page.shows('到账时，微信会提醒您')
  expect(requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['payout-template'] }))
  expect(bank.sent('POST', '/api/vouchers/v1/notices')).toHaveLength(1)
  page.close()
  await openResult()
  await page.shows('到账时，微信会提醒您')
})

test.each([
  ['no', () => saying('reject')],
  ['to no message at all', () => requestSubscribeMessage.mockImplementation(({ fail }) => fail({ errMsg: 'requestSubscribeMessage:fail main switch off' }))],
])('who says %s is left in peace', async (_what, answer) => {
  answer()
  await openResult()
  await page.shows('到账时微信提醒我')
  page.tap('到账时微信提醒我')
  await page.shows('没关系')
  expect(bank.sent('POST', '/notices')).toEqual([])
})

test('a yes that did not reach the bank is told, and can be said again', async () => {
  saying('accept')
  bank.interrupt = ({ path }) => {
    if (path.endsWith('/notices')) throw new Error('request:fail')
    return undefined
  }
  await openResult()
  await page.shows('到账时微信提醒我')
  page.tap('到账时微信提醒我')
  await page.shows('网络不太稳定')
  expect(page.text()).toContain('到账时微信提醒我')
})

test('of a prize that has arrived nothing is asked', async () => {
  const draw = bank.draw()
  bank.participation.draw = { ...draw, voucher: { ...draw.voucher, status: 'paid' } }
  await openResult()
  expect(page.text()).not.toContain('微信提醒我')
})
