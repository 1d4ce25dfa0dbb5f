import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { frameBeside } from './take-seat'

/** What axe runs on: a browser's window, of which only this is asked. */
declare const window: { axe: typeof axe }

/** What keeps people from reading or using the page, or what is in a frame, as it is now: one line for each rule that is broken, with where. */
export async function findBarriers(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The same in our sidebar, not in the simulated WeCom around it. */
export async function barriersBeside(page: Page): Promise<string[]> {
  return findBarriers(await frameBeside(page))
}
