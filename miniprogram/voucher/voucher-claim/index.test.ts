import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { mountPage } from '../../testing/mount-page'
import { openPage } from '../../testing/open-page'

const claim = { deepLink: 'koibank://benefit/v1', fallbackUrl: '/claims/v1' }

function drawnBank(changes: object = {}): FakeBank {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  const draw = bank.draw()
  bank.participation.draw = { ...draw, voucher: { ...draw.voucher, ...changes } }
  return bank
}

const looks = (bank: FakeBank) => bank.sent('GET', '/participation').length

let phone: ReturnType<typeof fakeWx>
let page: ReturnType<typeof openPage>

beforeEach(() => (phone = fakeWx({ setClipboardData: vi.fn<(options: { data: string; success?(): void }) => void>(({ success }) => success?.()) })))
afterEach(() => page.close())

test('a prize that is claimed in mobile banking leads there, and its address into a browser where that does not open (C16)', async () => {
  page = openPage('pages/campaign/index', drawnBank({ status: 'unclaimed', claim }).transport)
  await page.shows('请在手机银行领取')
  page.tap('去手机银行领取')
  expect(phone.navigateTo).toHaveBeenCalledWith({ url: '/more/claim/index?v=v1' })
  page.tap('复制领取链接')
  await page.shows('请在手机浏览器里粘贴打开')
  expect(phone.setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: 'http://localhost:8080/claims/v1' }))
})

test("the bank's page is that of his own voucher, and a claimed one has none", async () => {
  const bank = drawnBank({ status: 'unclaimed', claim })
  page = openPage('pages/campaign/index', bank.transport)
  await page.shows('去手机银行领取')
  const bankPage = mountPage('more/claim/index', { v: 'v1' })
  expect(bankPage.find('web-view')!.getAttribute('src')).toBe('http://localhost:8080/claims/v1')
  bankPage.close()

  const another = mountPage('more/claim/index', { v: 'v2' })
  expect(another.find('web-view')).toBeNull()
  another.close()
})

test.each([
  ['to be claimed', { status: 'unclaimed', claim }, 1],
  ['not to be claimed', {}, 0],
])('a prize that is %s is looked after again %j', async (_what, changes, expected) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const bank = drawnBank(changes)
  page = openPage('pages/campaign/index', bank.transport)
  await page.shows('3.88')
  const before = looks(bank)
  vi.advanceTimersByTime(15_000)
  expect(looks(bank) - before).toBe(expected)
})
