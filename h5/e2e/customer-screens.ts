import type { Page } from 'playwright-core'
import { drawButton, drawResult, isAlive } from './hold-phone'

/** One screen of the customer's page, and how a person comes to it: for its check, and for the gallery. */
export interface CustomerScreen {
  name: string
  scenario: string
  /** Whose phone it is; the scenario's own, unless said otherwise. */
  customerId?: string
  /** Another page than the lottery's. */
  page?: 'group-game'
  /** From the open page on. */
  goTo?: (page: Page) => Promise<unknown>
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

async function openOwn(page: Page, row?: RegExp): Promise<void> {
  await isAlive(page)
  await page.getByRole('button', { name: '我的', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: '我的', exact: true })
  await sheet.getByText('抽奖凭证').first().waitFor()
  if (row) await sheet.getByRole('button', { name: row }).click()
}

async function openPanel(page: Page, name: string | RegExp): Promise<void> {
  await isAlive(page)
  await press(page, name)
}

/** Every state a customer can find the page in, in the order he meets them. */
export const customerScreens: readonly CustomerScreen[] = [
  { name: 'not-started', scenario: 'not-started', goTo: (page) => page.getByRole('timer').waitFor() },
  { name: 'not-added', scenario: 'not-added' },
  { name: 'wheel', scenario: 'ready-to-draw' },
  { name: 'grid', scenario: 'draw-by-grid' },
  { name: 'scratch', scenario: 'draw-by-scratch' },
  { name: 'info', scenario: 'sms-code', goTo: (page) => drawButton(page).click() },
  { name: 'returning', scenario: 'returning-customer', goTo: (page) => drawButton(page).click() },
  { name: 'dice', scenario: 'game-first' },
  { name: 'quiz', scenario: 'answer-quiz' },
  { name: 'lyric', scenario: 'guess-lyric' },
  { name: 'result', scenario: 'ready-to-draw', goTo: async (page) => (await drawButton(page).click(), drawResult(page)) },
  { name: 'claim', scenario: 'claim-in-app' },
  { name: 'refused', scenario: 'region-refused' },
  { name: 'prizes-gone', scenario: 'prizes-gone' },
  { name: 'ended', scenario: 'settled' },
  { name: 'own', scenario: 'payout-failed', goTo: (page) => openOwn(page) },
  { name: 'prizes', scenario: 'payout-failed', goTo: (page) => openOwn(page, /^我的奖品/) },
  { name: 'manager', scenario: 'drawn', goTo: (page) => openOwn(page, /工号/) },
  { name: 'receipt', scenario: 'drawn', goTo: (page) => openOwn(page, /^抽奖凭证/) },
  { name: 'sign-in', scenario: 'drawn', goTo: (page) => openOwn(page, /^每日签到/) },
  {
    name: 'privacy',
    scenario: 'drawn',
    goTo: async (page) => {
      await openOwn(page, /信息与隐私/)
      await press(page, /^撤回同意/)
    },
  },
  { name: 'community', scenario: 'event-today', goTo: (page) => openPanel(page, '社区生活') },
  {
    name: 'article',
    scenario: 'event-today',
    goTo: async (page) => {
      await openPanel(page, '社区生活')
      await press(page, /银行卡丢了/)
      await page.getByText('来源：本行原创').waitFor()
    },
  },
  { name: 'survey', scenario: 'survey-asked', goTo: (page) => openPanel(page, '社区生活') },
  { name: 'invitation', scenario: 'budget-spent', goTo: (page) => openPanel(page, /邀请好友/) },
  {
    name: 'poster',
    scenario: 'budget-spent',
    goTo: async (page) => {
      await openPanel(page, /邀请好友/)
      await press(page, '生成邀请海报')
      await page.getByRole('img', { name: /^邀请海报/ }).waitFor()
    },
  },
  { name: 'waiting', scenario: 'game-to-launch', page: 'group-game' },
  { name: 'round', scenario: 'game-running', page: 'group-game' },
  { name: 'wrong', scenario: 'game-running', page: 'group-game', customerId: 'cust-18' },
  { name: 'winner', scenario: 'game-running', page: 'group-game', customerId: 'cust-31' },
  { name: 'not-member', scenario: 'game-running', page: 'group-game', customerId: 'cust-03' },
]

/** Until what stands on the page is what its customer is to see. */
export const isOpened = (page: Page, { page: other }: Pick<CustomerScreen, 'page'>) =>
  other === 'group-game' ? page.getByRole('region', { name: /./ }).first().waitFor() : isAlive(page)
