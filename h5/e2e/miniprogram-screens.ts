import type { Page } from 'playwright-core'

/** One screen of the mini-program in its preview, and how a person comes to it: for its check, and for the gallery. */
export interface MiniprogramScreen {
  name: string
  scenario: string
  /** On a phone that has not agreed to WeChat's guideline yet. */
  isUnasked?: true
  /** Another customer's phone than the scenario's. */
  customerId?: string
  /** From the open campaign on. */
  goTo?: (page: Page) => Promise<unknown>
}

/** What is tapped on the page on top. */
export const tapped = (page: Page, text: string | RegExp) =>
  page.locator('#pages > section:last-child').locator('button, [role=button], [role=checkbox], [role=tab]').filter({ hasText: text }).last()

export const onTop = (page: Page, text: string | RegExp) => page.locator('#pages > section:last-child').getByText(text).first()

/** The middle of the wheel or of the nine cells. */
export const hub = (page: Page) => page.getByRole('button', { name: /立即\s*抽奖/ })

async function openOwn(page: Page, row?: RegExp): Promise<void> {
  await page.getByRole('button', { name: '我的', exact: true }).click()
  await onTop(page, '凭证与核验').waitFor()
  if (row) await tapped(page, row).click()
}

/** A coupon of today's, taken, stands in 我的券. */
async function openCoupons(page: Page): Promise<void> {
  await openOwn(page, /^每日好券/)
  await page.getByRole('button', { name: /^领取/ }).first().click()
  await onTop(page, '领到啦').waitFor()
  await tapped(page, '我的券').click()
  await page.getByRole('button', { name: /^使用/ }).first().waitFor()
}

/** Every state a customer can find the mini-program in, in the order he meets them. */
export const miniprogramScreens: readonly MiniprogramScreen[] = [
  { name: 'not-started', scenario: 'not-started', goTo: (page) => onTop(page, '活动还没开始').waitFor() },
  { name: 'not-added', scenario: 'not-added', goTo: (page) => onTop(page, '先添加您的客户经理').waitFor() },
  { name: 'wheel', scenario: 'ready-to-draw', goTo: (page) => hub(page).waitFor() },
  { name: 'grid', scenario: 'draw-by-grid', goTo: (page) => hub(page).waitFor() },
  { name: 'scratch', scenario: 'draw-by-scratch', goTo: (page) => page.getByRole('button', { name: /刮一刮/ }).waitFor() },
  { name: 'guideline', scenario: 'sms-code', isUnasked: true, goTo: async (page) => (await hub(page).click(), onTop(page, '隐私保护指引').waitFor()) },
  { name: 'info', scenario: 'sms-code', goTo: async (page) => (await hub(page).click(), onTop(page, '用微信手机号填写').waitFor()) },
  { name: 'dice', scenario: 'game-first', goTo: (page) => onTop(page, '掷个骰子').waitFor() },
  { name: 'quiz', scenario: 'answer-quiz', goTo: (page) => page.locator('game-card [role=button]').first().waitFor() },
  { name: 'lyric', scenario: 'guess-lyric', goTo: (page) => onTop(page, '猜这个').waitFor() },
  { name: 'result', scenario: 'drawn', goTo: (page) => onTop(page, '到账时微信提醒我').waitFor() },
  { name: 'claim', scenario: 'claim-in-app', goTo: (page) => onTop(page, '去手机银行领取').waitFor() },
  { name: 'refused', scenario: 'region-refused', goTo: (page) => onTop(page, '换个手机号').waitFor() },
  { name: 'own', scenario: 'payout-failed', goTo: (page) => openOwn(page) },
  { name: 'prizes', scenario: 'payout-failed', goTo: async (page) => (await openOwn(page, /^我的奖品/), onTop(page, '奖品编号').waitFor()) },
  { name: 'receipt', scenario: 'drawn', goTo: async (page) => (await tapped(page, '抽奖凭证').click(), onTop(page, '凭证真实有效').waitFor()) },
  { name: 'sign-in', scenario: 'drawn', goTo: async (page) => (await openOwn(page, /^每日签到/), onTop(page, '每天 0 点后').waitFor()) },
  { name: 'offers', scenario: 'drawn', goTo: async (page) => (await openOwn(page, /^每日好券/), page.getByRole('button', { name: /^领取/ }).first().waitFor()) },
  { name: 'payment', scenario: 'drawn', goTo: async (page) => (await openCoupons(page), await page.getByRole('button', { name: /^使用/ }).first().click(), tapped(page, '确认使用').waitFor()) },
  { name: 'community', scenario: 'event-today', goTo: async (page) => (await tapped(page, /^社区生活/).click(), onTop(page, '行里的事').waitFor()) },
  { name: 'survey', scenario: 'survey-asked', goTo: async (page) => (await tapped(page, /^社区生活/).click(), await onTop(page, '用券之后').waitFor(), onTop(page, '行里的事').waitFor()) },
  { name: 'article', scenario: 'event-today', goTo: async (page) => (await tapped(page, /^社区生活/).click(), await tapped(page, /银行卡丢了/).click(), onTop(page, '来源：本行原创').waitFor()) },
  { name: 'receipts', scenario: 'many-vouchers', goTo: async (page) => (await openOwn(page, /^抽奖凭证/), onTop(page, '每周好礼').waitFor()) },
  { name: 'manager', scenario: 'drawn', goTo: async (page) => (await openOwn(page, /工号/), onTop(page, '长按或扫描二维码').waitFor()) },
  { name: 'privacy', scenario: 'drawn', goTo: async (page) => (await openOwn(page, /信息与隐私/), onTop(page, '谁能看到').waitFor()) },
  { name: 'invitation', scenario: 'budget-spent', goTo: async (page) => (await tapped(page, /^邀请好友/).click(), onTop(page, '发给好友').waitFor()) },
  {
    name: 'poster',
    scenario: 'budget-spent',
    goTo: async (page) => {
      await tapped(page, /^邀请好友/).click()
      await tapped(page, '生成邀请海报').click()
      await onTop(page, '保存到相册').waitFor()
    },
  },
]

/** The preview's address of a campaign that a scenario's link leads to. */
export function miniprogramLink(lotteryLink: string, { isUnasked }: Pick<MiniprogramScreen, 'isUnasked'> = {}): string {
  const { pathname, searchParams } = new URL(lotteryLink, 'http://koi.invalid')
  const query = new URLSearchParams({ c: pathname.split('/')[2]!, ...Object.fromEntries(searchParams), ...(!isUnasked && { privacy: 'none' }) })
  return `/miniprogram/?${query}`
}
