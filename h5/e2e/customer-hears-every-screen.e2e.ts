import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBarriers } from './find-barriers'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

const NARROW = { width: 320, height: 640 }

/** Whoever the scenario is about has the page open, and nothing on it is still on its way. */
async function openPage(scenario: string): Promise<Page> {
  const { customerId, link } = await koi.scenario(scenario)
  const { page } = await holdPhone(koi, customerId!, { link })
  await isAlive(page)
  return page
}

/** Nothing moves or waits any more: what fades in is paler than it will be. */
async function settles(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.answer-waiting, [aria-busy=true]')
    && document.getAnimations().every((animation) => animation.effect!.getComputedTiming().endTime === Infinity || animation.playState !== 'running'))
}

/** As most people see it, and in large letters on the smallest phone: no barrier in either. */
async function hasNoBarriers(page: Page): Promise<void> {
  const elder = (isElder: boolean) => page.evaluate((on) => void document.documentElement.toggleAttribute('data-elder', on), isElder)
  await settles(page)
  const plain = await findBarriers(page)
  await elder(true)
  await page.setViewportSize(NARROW)
  const large = await findBarriers(page)
  await elder(false)
  await page.setViewportSize(PHONE.viewport!)
  expect({ plain, large }).toEqual({ plain: [], large: [] })
}

const sheet = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true })

test.each([
  'not-started', 'ended', 'settled', 'not-added', 'group-only', 'region-refused', 'prizes-gone',
  'ready-to-draw', 'draw-by-grid', 'draw-by-scratch', 'game-first', 'answer-quiz', 'guess-lyric', 'drawn',
])('the page in the scenario %s has no barrier', async (scenario) => {
  await hasNoBarriers(await openPage(scenario))
})

test('nor has the sheet that asks for phone and code, empty or with what is wrong', async () => {
  const page = await openPage('sms-code')
  await drawButton(page).click()
  await hasNoBarriers(page)
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await page.getByText(/^请输入 11 位手机号/).waitFor()
  await hasNoBarriers(page)
})

test('nor has the moment of the result', async () => {
  const page = await openPage('ready-to-draw')
  await drawButton(page).click()
  await drawResult(page)
  await hasNoBarriers(page)
})

test('nor has 我的 and what it leads to', async () => {
  const page = await openPage('payout-failed')
  await page.getByRole('button', { name: '我的', exact: true }).click()
  await hasNoBarriers(page)
  for (const [button, title] of [[/^我的奖品/, '我的奖品'], [/^抽奖凭证/, '抽奖凭证'], [/工号/, '我的客户经理'], [/^每日签到/, '天天福利']] as const) {
    await sheet(page, '我的').getByRole('button', { name: button }).click()
    await sheet(page, title).waitFor()
    await hasNoBarriers(page)
    await page.goBack()
  }
  await sheet(page, '我的').getByRole('button', { name: /信息与隐私/ }).click()
  await page.getByRole('button', { name: /^撤回同意/ }).click()
  await hasNoBarriers(page)
})

test('nor has 社区生活, a survey in it, or an article', async () => {
  const page = await openPage('survey-asked')
  await page.getByRole('button', { name: '社区生活' }).click()
  await page.getByRole('button', { name: '提交' }).waitFor()
  await hasNoBarriers(page)
  await page.getByRole('button', { name: /银行卡丢了/ }).click()
  await page.getByText('来源：本行原创').waitFor()
  await hasNoBarriers(page)
})

test('nor has an invitation and its poster', async () => {
  const page = await openPage('budget-spent')
  await page.getByRole('button', { name: /邀请好友/ }).click()
  await page.getByText('您的邀请链接').waitFor()
  await hasNoBarriers(page)
  await page.getByRole('button', { name: '生成邀请海报' }).click()
  await page.getByRole('img', { name: /^邀请海报/ }).waitFor()
  await hasNoBarriers(page)
})
