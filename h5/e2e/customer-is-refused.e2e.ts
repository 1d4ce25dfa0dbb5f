import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi(['--campaign', 'h5/e2e/one-prize.yaml', '--campaign', 'mock-server/fixtures/campaigns/r13-newcomer.yaml', '--clock', '2026-02-12T10:00:00+08:00'])
const ONE_PRIZE = '/lottery/one-prize?ch=xihu-01'

const moveClock = (now: string) => koi.server.client.qa.setClock({ body: { now } })

test('before the start the page says when, and goes on by itself once it has started', async () => {
  await moveClock('2026-02-07T10:00:00+08:00')
  const { page } = await holdPhone(koi, 'cust-02')
  await page.getByRole('heading', { name: '活动还没开始' }).waitFor()
  await page.getByText('2 天后').first().waitFor()
  await moveClock('2026-02-09T00:00:01+08:00')
  // Back from the chat: the page looks at once instead of at its next turn. Again, where Vue was not there yet to hear it.
  const comeBack = async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    return drawButton(page).isVisible()
  }
  await expect.poll(comeBack, { timeout: 15_000, interval: 500 }).toBe(true)
})

test('after the end the page says so, and prizes already won are one tap away', async () => {
  await moveClock('2026-03-09T00:00:00+08:00')
  const { page } = await holdPhone(koi, 'cust-02')
  await page.getByRole('heading', { name: '活动已经结束' }).waitFor()
  await page.getByRole('button', { name: '查看我的奖品' }).click()
  await page.getByRole('dialog', { name: '我的奖品' }).waitFor()
})

test('whoever has not added the manager sees him, and goes on by himself once he has', async () => {
  const { page } = await holdPhone(koi, 'cust-01', { link: '/lottery/r13-newcomer?ch=yinzhou-02' })
  await page.getByRole('heading', { name: '先添加您的客户经理' }).waitFor()
  await page.getByText('应浩博').waitFor()
  await page.getByText('宁波鄞州支行').waitFor()
  const code = page.getByRole('img', { name: /二维码/ })
  expect(await code.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0)
  await koi.server.client.qa.addContact({ body: { customerId: 'cust-01', managerId: 'ying-haobo' } })
  await drawButton(page).waitFor()
})

test('once the only prize is drawn the next customer hears that all are gone, and nothing is advertised', async () => {
  const first = await holdPhone(koi, 'cust-02', { link: ONE_PRIZE })
  const late = await holdPhone(koi, 'cust-04', { link: ONE_PRIZE })
  await drawButton(late.page).waitFor()
  await drawButton(first.page).click()
  await drawResult(first.page)

  await drawButton(late.page).click()
  await late.page.getByRole('heading', { name: '奖品已全部抽完' }).waitFor()
  const later = await holdPhone(koi, 'cust-05', { link: ONE_PRIZE })
  await later.page.getByRole('heading', { name: '奖品已全部抽完' }).waitFor()
  expect(await later.page.getByText('至高').count()).toBe(0)
})

test('where nothing is asked for, the link and one tap are the whole way (C3)', async () => {
  const { page } = await holdPhone(koi, 'cust-02', { link: ONE_PRIZE })
  await drawButton(page).click()
  await page.getByText('恭喜您').waitFor()
})

test('a number that has already taken part is told so, and can be put right', async () => {
  const enter = async (customerId: string) => {
    const { page } = await holdPhone(koi, customerId, { expected: [/409/] })
    await drawButton(page).click()
    await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
    await page.getByRole('checkbox').click()
    await page.getByRole('button', { name: '提交并抽奖' }).click()
    return page
  }
  await drawResult(await enter('cust-02'))
  const page = await enter('cust-04')
  await page.getByText('该手机号已参与过本活动').waitFor()
  await page.getByRole('textbox', { name: '手机号' }).fill('13958167484')
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(page)
})

test('a campaign that does not exist is a page with a way on', async () => {
  const { page } = await holdPhone(koi, 'cust-02', { link: '/lottery/no-such-campaign', expected: [/404/] })
  await page.getByText('没有找到这个活动').waitFor()
})
