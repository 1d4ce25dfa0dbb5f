import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from './find-barriers'
import { holdPhone } from './hold-phone'
import { miniprogramLink, miniprogramScreens } from './miniprogram-screens'
import { settlePage } from './settle-page'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

const NARROW = { width: 320, height: 640 }

/** What is run in the page. */
declare const document: { querySelectorAll(selector: string): Iterable<{ classList: { toggle(name: string, isOn: boolean): void } }>; scrollingElement: { scrollWidth: number } }

/** As elder-store.ts sets it. */
const setElder = (page: Page) =>
  page.evaluate(() => {
    for (const screen of document.querySelectorAll('.screen')) screen.classList.toggle('is-elder', true)
  })

test.each(miniprogramScreens.map((screen) => [screen.name, screen] as const))('the mini-program’s screen %s has no barrier', async (_name, screen) => {
  const told = await koi.scenario(screen.scenario)
  const { page } = await holdPhone(koi, screen.customerId ?? told.customerId, { link: miniprogramLink(told.link, screen) })
  await screen.goTo?.(page)
  await settlePage(page)
  const plain = await findBarriers(page)
  await page.setViewportSize(NARROW)
  await setElder(page)
  const large = await findBarriers(page)
  const width = await page.evaluate(() => document.scrollingElement.scrollWidth)
  await page.setViewportSize(PHONE.viewport!)
  expect({ plain, large, width }).toEqual({ plain: [], large: [], width: NARROW.width })
})
