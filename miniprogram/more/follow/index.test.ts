import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

const ACCOUNT = 'https://mp.weixin.qq.com/star-sea'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

const open = async (followUrl: string | null, query: Record<string, string> = {}) => {
  page = await openOwnPage('more/follow/index', new FakeBank({}, { followUrl }), query)
}

const shownAddress = () => page.find('[src]')?.getAttribute('src')

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('the official account opens at the address of the campaign, and at none of the link (C15)', async () => {
  await open(ACCOUNT, { url: 'https://elsewhere.example', u: 'https://elsewhere.example' })
  expect(shownAddress()).toBe(ACCOUNT)
})

test('a page that does not open can be followed by its copied link', async () => {
  await open(ACCOUNT)
  page.find('[src]')!.dispatchEvent(new Event('error'))
  await page.shows('可以复制链接，在微信里打开后关注')
  page.tap('复制链接')
  expect(phone.setClipboardData).toHaveBeenLastCalledWith({ data: ACCOUNT })
})

test('a campaign without an account opens no page', async () => {
  await open(null)
  await page.shows('页面没有打开')
  expect(shownAddress()).toBeUndefined()
})
