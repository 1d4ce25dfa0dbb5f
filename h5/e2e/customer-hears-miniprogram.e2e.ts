import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { hasNoBarriers } from './find-barriers'
import { holdPhone } from './hold-phone'
import { miniprogramLink, miniprogramScreens } from './miniprogram-screens'
import { useKoi } from './use-koi'

const koi = useKoi([], { areDevicesKept: true })

/** As elder-store.ts sets it. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    for (const screen of document.querySelectorAll('.screen')) screen.classList.toggle('is-elder', true)
  })

test.each(miniprogramScreens.map((screen) => [screen.name, screen] as const))('the mini-program’s screen %s has no barrier', async (_name, screen) => {
  const told = await koi.scenario(screen.scenario)
  const { page } = await holdPhone(koi, screen.customerId ?? told.customerId, { link: miniprogramLink(told.link, screen) })
  await screen.goTo?.(page)
  await hasNoBarriers(page, () => enlarge(page))
})
