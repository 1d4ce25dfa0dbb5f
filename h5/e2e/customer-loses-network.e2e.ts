import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

const DRAWS = '**/api/campaigns/*/draws'
const NO_NETWORK = [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_NETWORK/]

/** A returning customer: everything given, one tap from the prize. */
async function readyPhone(customerId: string, expected: readonly RegExp[] = []) {
  const { page, device } = await holdPhone(koi, customerId, { expected: expected })
  await drawButton(page).click()
  await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await page.getByRole('checkbox').click()
  return { page, device, submit: () => page.getByRole('button', { name: '提交并抽奖' }).click() }
}

const sentKeys = (page: Page) => {
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/draws')) keys.push(request.headers()['idempotency-key']!)
  })
  return keys
}

test('an answer that is lost on the way is recovered with the same key, as the same prize', async () => {
  const { page, submit } = await readyPhone('cust-02', NO_NETWORK)
  const keys = sentKeys(page)
  let lost = ''
  await page.route(DRAWS, async (route) => {
    if (lost) return route.continue()
    lost = await (await route.fetch()).text()
    return route.abort()
  })
  await submit()
  const shown = await (await drawResult(page)).innerText()

  const { draw } = JSON.parse(lost) as { draw: { amount: number } }
  expect(shown).toContain(String(draw.amount / 100))
  expect(new Set(keys).size).toBe(1)
})

test('without a network the draw says so, keeps the chance, and goes on when the network is back', async () => {
  const { page, device, submit } = await readyPhone('cust-02', NO_NETWORK)
  await device.setOffline(true)
  await page.getByText('网络已断开').waitFor()
  await submit()
  await device.setOffline(false)
  const again = page.getByRole('button', { name: /提交并抽奖|重新/ })
  const result = page.getByText('前到账')
  await again.or(result).first().waitFor()
  if (!(await result.isVisible())) await again.first().click()
  await result.waitFor()
})

test('tapping twice draws once', async () => {
  const { page } = await readyPhone('cust-02')
  const keys = sentKeys(page)
  await page.getByRole('button', { name: '提交并抽奖' }).evaluate((button: HTMLButtonElement) => (button.click(), button.click()))
  await drawResult(page)
  expect(keys).toHaveLength(1)
})

test('a tap before the page is alive is neither lost nor doubled', async () => {
  const { page } = await holdPhone(koi, 'cust-04')
  await drawButton(page).waitFor()
  let release = () => undefined as void
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  void page.reload({ waitUntil: 'commit' })
  const button = drawButton(page)
  await button.waitFor()
  await button.dispatchEvent('click')
  await button.dispatchEvent('click')
  release()
  await page.getByRole('textbox', { name: '手机号' }).waitFor()
})
