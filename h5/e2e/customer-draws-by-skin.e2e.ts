import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { PHONE_IN_MOTION, useKoi } from './use-koi'

const koi = useKoi()

const DRAWS = '**/api/campaigns/*/draws'

async function openScenario(name: string, phone = PHONE_IN_MOTION) {
  const { customerId, link } = await koi.scenario(name)
  const { page } = await holdPhone(koi, customerId!, { link: link!, phone })
  const draws: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('/draws')) draws.push(String((await response.json()).draw.amount / 100))
  })
  return { page, draws }
}

/** Holds the bank's answer back until it is let go. */
async function holdAnswer(page: Page) {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(DRAWS, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

const cover = (page: Page) => page.getByRole('button', { name: /刮一刮/ })

/** A finger over the whole card, down line by line. */
async function scratch(page: Page) {
  const { x, y, width, height } = (await cover(page).boundingBox())!
  await page.mouse.move(x + 10, y + 10)
  await page.mouse.down()
  for (let line = 0; line < 6; line += 1) {
    const to = line % 2 === 0 ? width - 10 : 10
    await page.mouse.move(x + to, y + ((line + 0.5) * height) / 6, { steps: 14 })
  }
  await page.mouse.up()
}

test('the light of the nine cells runs to what the bank has drawn, once', async () => {
  const { page, draws } = await openScenario('draw-by-grid')
  await drawButton(page).click()
  await drawButton(page).click({ force: true })
  const shown = await (await drawResult(page)).innerText()
  expect(draws).toHaveLength(1)
  expect(shown).toContain(draws[0])
})

test.each(['draw-by-grid', 'draw-by-scratch'])('the page of %s has its looks printed, and fetches them no second time', async (scenario) => {
  const { customerId, link } = await koi.scenario(scenario)
  const fetched: string[] = []
  const { page } = await holdPhone(koi, customerId, {
    link, phone: PHONE_IN_MOTION, prepare: (it) => it.on('request', (request) => void fetched.push(new URL(request.url()).pathname)),
  })
  await isAlive(page)
  expect(fetched.filter((path) => /Draw(Grid|Scratch)/.test(path)).map((path) => path.replace(/-.*\./, '.'))).toEqual([
    scenario === 'draw-by-grid' ? '/assets/DrawGrid.js' : '/assets/DrawScratch.js',
  ])
})

test('while the bank has not answered, the light runs on and nothing is promised', async () => {
  const { page } = await openScenario('draw-by-grid')
  const letGo = await holdAnswer(page)
  await drawButton(page).click()
  await page.getByText('网络有点慢，还在等银行的结果').waitFor()
  expect(await page.locator('.grid-light').evaluate((light) => light.getAnimations().map(({ playState }) => playState))).toEqual(['running'])
  letGo()
  await drawResult(page)
})

test('a finger scratches the card open, and finds what the bank has drawn', async () => {
  const { page, draws } = await openScenario('draw-by-scratch')
  await cover(page).waitFor()
  await scratch(page)
  const shown = await (await drawResult(page)).innerText()
  expect(draws).toHaveLength(1)
  expect(shown).toContain(draws[0])
})

test('scratched off before the bank has answered, the card is empty, and shows the prize as soon as it is known', async () => {
  const { page, draws } = await openScenario('draw-by-scratch')
  const letGo = await holdAnswer(page)
  await cover(page).waitFor()
  await scratch(page)
  await page.getByText('正在抽奖…').waitFor()
  expect(await page.locator('.scratch-prize').innerText()).toBe('…')
  letGo()
  expect(await (await drawResult(page)).innerText()).toContain(draws[0])
})

test('with the keyboard alone the card is drawn and revealed', async () => {
  const { page } = await openScenario('draw-by-scratch')
  await cover(page).press('Enter')
  await page.getByRole('button', { name: '直接揭晓' }).press('Enter')
  await drawResult(page)
})
