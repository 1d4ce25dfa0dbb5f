import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { boot, type EarlyStart } from '../page/boot'
import { linkParts } from '#shared/channel/link-parts'
import { FakeBank } from '../testing/fake-bank'
import { useLotteryPage } from '../testing/use-lottery-page'

const openPage = useLotteryPage()
const isElder = () => 'elder' in document.documentElement.dataset

/** The page's first script, before anything is painted. */
function startPage() {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  new Function(`(${boot})('/api/campaigns/spring-2026/', 'key', false, 'click', ${linkParts})`)()
  ;(window as unknown as { koi: EarlyStart }).koi.handOver()
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  delete document.documentElement.dataset.elder
  vi.unstubAllGlobals()
})

test('one tap makes the page large, another one normal again', async () => {
  const page = await openPage(new FakeBank())
  page.tap('长辈版')
  expect(isElder()).toBe(true)
  page.tap('标准版')
  expect(isElder()).toBe(false)
})

test('the phone remembers it, and the next page is large from its first picture', async () => {
  const page = await openPage(new FakeBank())
  page.tap('长辈版')
  delete document.documentElement.dataset.elder
  startPage()
  expect(isElder()).toBe(true)
})

test('a phone that keeps nothing shows its page all the same', () => {
  vi.stubGlobal('localStorage', undefined)
  startPage()
  expect(isElder()).toBe(false)
})
