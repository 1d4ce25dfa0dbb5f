import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { customerScreens, isOpened, type CustomerScreen } from './customer-screens'
import { findBarriers } from './find-barriers'
import { drawButton, holdPhone } from './hold-phone'
import { settlePage } from './settle-page'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

const NARROW = { width: 320, height: 640 }

/** As most people see it, and in large letters on the smallest phone: no barrier in either, and nothing wider than it. */
async function hasNoBarriers(page: Page): Promise<void> {
  const elder = (isElder: boolean) => page.evaluate((on) => void document.documentElement.toggleAttribute('data-elder', on), isElder)
  await settlePage(page)
  const plain = await findBarriers(page)
  await elder(true)
  await page.setViewportSize(NARROW)
  const large = await findBarriers(page)
  const width = await page.evaluate(() => document.scrollingElement!.scrollWidth)
  await elder(false)
  await page.setViewportSize(PHONE.viewport!)
  expect({ plain, large, width }).toEqual({ plain: [], large: [], width: NARROW.width })
}

async function openPage({ scenario, customerId, ...screen }: Pick<CustomerScreen, 'scenario' | 'customerId' | 'page'>): Promise<Page> {
  const told = await koi.scenario(scenario)
  const { page } = await holdPhone(koi, customerId ?? told.customerId, { link: told.link })
  await isOpened(page, screen)
  return page
}

test.each(customerScreens.map((screen) => [screen.name, screen] as const))('the screen %s has no barrier', async (_name, screen) => {
  const page = await openPage(screen)
  await screen.goTo?.(page)
  await hasNoBarriers(page)
})

test('what is wrong in the sheet stands under its field, and is read out', async () => {
  const page = await openPage({ scenario: 'sms-code' })
  await drawButton(page).click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await page.getByText(/^请输入 11 位手机号/).waitFor()
  await hasNoBarriers(page)
})
