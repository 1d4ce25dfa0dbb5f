import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { fakeWx } from '../testing/fake-wx'
import { openOwnPage } from '../testing/open-own-page'

const POLL_MS = 15_000

let page: Awaited<ReturnType<typeof openOwnPage>>

/** A bank with one prize, which counts how often it is asked for the prizes. */
function bankPaying() {
  const bank = new FakeBank()
  const { voucher } = bank.draw()
  const told = { asked: 0, voucher }
  bank.interrupt = ({ path }) => {
    if (path !== '/api/vouchers') return undefined
    told.asked += 1
    return { status: 200, body: { vouchers: [told.voucher] } }
  }
  return { bank, told }
}

beforeEach(() => {
  fakeWx()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  page.close()
  vi.useRealTimers()
})

test.each(['pages/voucher/index', 'pages/me/index'])('%s: a prize that arrives shows while he looks; behind another page nobody asks', async (path) => {
  const { bank, told } = bankPaying()
  page = await openOwnPage(path, bank)
  await page.shows('前到账')
  told.voucher = { ...told.voucher, status: 'paid', paidAt: '2026-02-26T20:00:00+08:00' }
  vi.advanceTimersByTime(POLL_MS)
  await page.shows('已到账')

  page.hide()
  const before = told.asked
  vi.advanceTimersByTime(4 * POLL_MS)
  expect(told.asked).toBe(before)
  page.show()
  await expect.poll(() => told.asked).toBeGreaterThan(before)
})
