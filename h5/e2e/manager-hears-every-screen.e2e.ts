import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { managerScreens } from './manager-screens'
import { settlePage } from './settle-page'
import { sitAtDesk } from './sit-at-desk'
import { besideChat, DESK, frameBeside, takeSeat } from './take-seat'
import { useKoi } from './use-koi'

const koi = useKoi([], { areDevicesKept: true })

/** What a test brings about itself: a line that is down, and what does not come back over it; a chat that is none of the bank's yet. */
const FAILED = [/ERR_INTERNET_DISCONNECTED/, /404 \(Not Found\) \S+\/api\/chats\/groups\/wrKoiLakesideFruit/]

/** By day as WeCom is, by night in a narrow window: no barrier in either, and nothing wider than the sidebar. */
async function look(page: Page, colorScheme: 'light' | 'dark', width: number) {
  await page.emulateMedia({ colorScheme })
  await page.addStyleTag({ content: `.sidebar-frame { width: ${width}px !important }` })
  const frame = await frameBeside(page)
  await settlePage(frame)
  return { barriers: await barriersBeside(page), width: await frame.evaluate(() => document.scrollingElement!.scrollWidth) }
}

test('a script that is opened below the list is in sight, and so is the form of a new one', async () => {
  const { sidebar } = await sitAtDesk(koi, { pane: 'scripts' })
  await sidebar.getByRole('option').first().click()
  const isInSight = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight)
  expect(await isInSight(sidebar.getByRole('button', { name: '发送', exact: true }))).toBe(true)
  await sidebar.getByRole('button', { name: '＋ 新建' }).click()
  expect(await isInSight(sidebar.getByRole('button', { name: '保存' }))).toBe(true)
})

test.each(managerScreens.map((screen) => [screen.name, screen] as const))('the screen %s has no barrier, by day and by night', async (_name, { scenario, goTo, ...seat }) => {
  await koi.scenario(scenario)
  const page = await koi.page(await koi.device(DESK), FAILED)
  await takeSeat(page, koi.server.url, seat)
  await goTo?.(besideChat(page), page)
  expect({ day: await look(page, 'light', 380), night: await look(page, 'dark', 320) })
    .toEqual({ day: { barriers: [], width: 380 }, night: { barriers: [], width: 320 } })
})
