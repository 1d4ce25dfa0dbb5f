import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { customerScreens, isOpened, type CustomerScreen } from './customer-screens'
import { hasNoBarriers } from './find-barriers'
import { drawButton, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi([], { areDevicesKept: true })

/** As elder-mode.ts sets it. */
const hasNoBarrier = (page: Page) =>
  hasNoBarriers(page, () => page.evaluate(() => void document.documentElement.toggleAttribute('data-elder', true)))

async function openPage({ scenario, customerId, ...screen }: Pick<CustomerScreen, 'scenario' | 'customerId' | 'page'>): Promise<Page> {
  const told = await koi.scenario(scenario)
  const { page } = await holdPhone(koi, customerId ?? told.customerId, { link: told.link })
  await isOpened(page, screen)
  return page
}

test.each(customerScreens.map((screen) => [screen.name, screen] as const))('the screen %s has no barrier', async (_name, screen) => {
  const page = await openPage(screen)
  await screen.goTo?.(page)
  await hasNoBarrier(page)
})

test('what is wrong in the sheet stands under its field, and is read out', async () => {
  const page = await openPage({ scenario: 'sms-code' })
  await drawButton(page).click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await page.getByText(/^请输入 11 位手机号/).waitFor()
  await hasNoBarrier(page)
})
