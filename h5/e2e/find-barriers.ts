import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { settlePage } from './settle-page'
import { frameBeside } from './take-seat'

/** What axe runs on: a browser's window, of which only this is asked. */
declare const window: { axe?: typeof axe }

/** Less than half of what `axe.source` is, for the browser to read. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps people from reading or using the page, or what is in a frame, as it is now: one line for each rule that is broken, with where. */
export async function findBarriers(page: Page | Frame): Promise<string[]> {
  // A document that was looked at before still has it.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => window.axe!.run({ resultTypes: ['violations'] }))
  return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The same in our sidebar, not in the simulated WeCom around it. */
export async function barriersBeside(page: Page): Promise<string[]> {
  return findBarriers(await frameBeside(page))
}

const NARROW = { width: 320, height: 640 }

/**
 * A phone's page as most people see it, and in the large letters that `enlarge` sets on the smallest phone: no barrier in
 * either, and nothing wider than it.
 */
export async function hasNoBarriers(page: Page, enlarge: () => Promise<unknown>): Promise<void> {
  await settlePage(page)
  const plain = await findBarriers(page)
  await enlarge()
  await page.setViewportSize(NARROW)
  const large = await findBarriers(page)
  const width = await page.evaluate(() => document.scrollingElement!.scrollWidth)
  expect({ plain, large, width }).toEqual({ plain: [], large: [], width: NARROW.width })
}
