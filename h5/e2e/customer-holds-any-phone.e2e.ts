import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

/** More than this is seen; of the browser's own measure, in which 0.1 still counts as good. */
const JUMP = 0.02

const phones = {
  'the smallest phone': { width: 320, height: 568 },
  'a phone on its side': { width: 844, height: 390 },
  'a folded one, open': { width: 717, height: 720 },
}

/** How much has jumped since the page began, but for what a tap brought about. */
const jumped = (page: Page) => page.evaluate(() => new Promise<number>((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) sum += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
}))

async function openOn(viewport: { width: number; height: number }, scenario: string, expected?: readonly RegExp[]): Promise<Page> {
  const { customerId, link } = await koi.scenario(scenario)
  const { page } = await holdPhone(koi, customerId, { link, phone: { ...PHONE, viewport }, expected })
  await isAlive(page)
  return page
}

const widthOf = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth)

/** By one tap; what has to be scratched is a test of its own. */
async function draws(page: Page, scenario: string): Promise<void> {
  if (scenario === 'draw-by-scratch') return
  await drawButton(page).click()
  await drawResult(page)
}

/** Nothing is wider than the phone, and what is drawn on is whole in its first view. */
async function fits(page: Page, { width, height }: { width: number; height: number }, scenario: string): Promise<void> {
  expect(await widthOf(page)).toBe(width)
  const target = scenario === 'draw-by-scratch' ? page.getByRole('button', { name: /刮一刮/ }) : drawButton(page)
  const box = (await target.boundingBox())!
  expect(box.y + box.height).toBeLessThanOrEqual(height)
}

const cases = Object.entries(phones).flatMap(([phone, viewport]) =>
  ['ready-to-draw', 'draw-by-grid', 'draw-by-scratch'].map((scenario) => [phone, scenario, viewport] as const))

test.each(cases)('on %s the page of %s fits, and nothing jumps', async (_phone, scenario, viewport) => {
  const page = await openOn(viewport, scenario)
  await fits(page, viewport, scenario)
  await draws(page, scenario)
  expect(await widthOf(page)).toBe(viewport.width)
  expect(await jumped(page)).toBeLessThan(JUMP)
})

test('a tap on 我的 before any script has come opens it as soon as it can', async () => {
  const { customerId, link } = await koi.scenario('drawn')
  const { device, page: first } = await holdPhone(koi, customerId, { link })
  await isAlive(first)
  const page = await koi.page(device)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(koi.server.url + link, { waitUntil: 'commit' })
  await page.getByRole('button', { name: '我的', exact: true }).click()
  letGo()
  await page.getByRole('dialog', { name: '我的', exact: true }).waitFor()
})

test('who leaves for the bank’s page and comes back by the browser’s button finds his page as it is now', async () => {
  const page = await openOn(PHONE.viewport!, 'ready-to-draw', [/official-account/])
  const address = page.url()
  await page.goto(`${koi.server.url}/simulated/official-account`)
  await page.goBack()
  expect(page.url()).toBe(address)
  await drawButton(page).click()
  await drawResult(page)
})
