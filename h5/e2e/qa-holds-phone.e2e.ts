import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton } from './hold-phone'
import { LOTTERY } from './lottery-link'
import { LAPTOP, useKoi } from './use-koi'

const koi = useKoi()

async function openSimulator(): Promise<Page> {
  const page = await koi.page(await koi.device(LAPTOP))
  await page.goto(`${koi.server.url}/simulator/`)
  return page
}

const pageOnPhone = (page: Page): FrameLocator => page.frameLocator('iframe[title$="手机上的页面"]')

/** As a poster's code does. */
async function openOnPhone(page: Page, link: string): Promise<void> {
  await page.getByRole('button', { name: '更多功能' }).click()
  await page.getByRole('button', { name: '打开链接' }).click()
  await page.getByRole('textbox', { name: /网页地址/ }).fill(link)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

test("QA holds a customer's phone, scans the manager's code, and the page on the phone moves on by itself", async () => {
  const page = await openSimulator()
  await page.getByRole('button', { name: '谁的手机' }).click()
  await page.getByRole('searchbox', { name: /谁的手机/ }).fill('陈思源')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await openOnPhone(page, LOTTERY)
  await pageOnPhone(page).getByText('先添加您的客户经理').waitFor()

  await page.getByRole('button', { name: '网页菜单' }).click()
  await page.getByRole('button', { name: '扫一扫' }).click()
  await page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /林晚晴/ }).click()
  await drawButton(pageOnPhone(page)).waitFor()
})

test("a long press on the manager's code in the page adds him, too", async () => {
  const page = await openSimulator()
  await openOnPhone(page, LOTTERY)
  await pageOnPhone(page).getByRole('img', { name: '林晚晴的企业微信二维码' }).click({ button: 'right' })
  await drawButton(pageOnPhone(page)).waitFor()
  await page.getByRole('navigation', { name: '会话' }).getByRole('button', { name: /陈思源.*链接/ }).waitFor()
})

test('QA moves the clock by working days over the Spring Festival, stops it, and resets the demo', async () => {
  const page = await openSimulator()
  const time = page.getByRole('button', { name: '银行时间，去调整' })
  await time.click()
  await page.getByRole('spinbutton', { name: /工作日/ }).fill('2')
  await page.getByRole('button', { name: '前进这么多个工作日' }).click()
  // Friday the 13th and Saturday the 14th, which is worked on before the holiday.
  await time.filter({ hasText: '2026年2月14日 周六' }).waitFor()
  await page.getByRole('button', { name: '暂停时钟' }).click()
  await time.filter({ hasText: '已暂停' }).waitFor()
  expect(await koi.server.client.qa.showClock()).toMatchObject({ now: expect.stringMatching(/^2026-02-14/), isRunning: false })

  await page.getByRole('tab', { name: '重置' }).click()
  await page.getByRole('button', { name: '重置演示数据' }).click()
  await page.getByRole('button', { name: '确定重置' }).click()
  await time.filter({ hasText: '2026年2月12日 周四' }).waitFor()
})

test('QA sees what went over the wire, and a fault that was set happens once', async () => {
  const page = await koi.page(await koi.device(LAPTOP), [/503/])
  await page.goto(`${koi.server.url}/simulator/`)
  await page.getByRole('button', { name: 'QA 面板' }).click()
  await page.getByRole('tab', { name: '故障' }).click()
  await page.getByRole('combobox', { name: '接口', exact: true }).selectOption('participation.openParticipation')
  await page.getByRole('spinbutton', { name: 'HTTP 状态码' }).fill('503')
  await page.getByRole('button', { name: '设置故障' }).click()
  await page.getByText('participation.openParticipation 直接返回错误码 503，还有 1 次').waitFor()
  await page.getByRole('tab', { name: '请求' }).click()
  await openOnPhone(page, LOTTERY)
  await page.getByRole('listitem').filter({ hasText: '故障' }).filter({ hasText: '503' }).waitFor()
})
