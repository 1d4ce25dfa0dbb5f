import type { Page } from 'playwright-core'
import { verifyDraws } from '#shared/draw/verify-draws'
import { expect, test } from 'vitest'
import { holdPhone } from './hold-phone'
import { hub, miniprogramLink, onTop, tapped } from './miniprogram-screens'
import { LAPTOP, useKoi } from './use-koi'

const koi = useKoi()

/** What WeChat has asked the person, who said yes or no. */
function answering(page: Page, isYes: boolean): string[] {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (isYes ? dialog.accept() : dialog.dismiss())
  })
  return asked
}

async function openIn(scenario: string, isYes: boolean, { expected = [], customerId }: { expected?: readonly RegExp[]; customerId?: string | undefined } = {}) {
  const told = await koi.scenario(scenario)
  const holder = customerId ?? told.customerId
  const { page } = await holdPhone(koi, holder, { link: miniprogramLink(told.link), expected })
  return { page, customerId: holder, asked: answering(page, isYes) }
}

/** What a test finds on the phone afterwards. */
const left = (page: Page, name: string) => page.locator('html').getAttribute(`data-${name}`)

const phoneField = (page: Page) => page.locator('input[aria-label=手机号]')

test('a prize of mobile banking is claimed on the bank’s page, and back in the mini-program its day is known (C16)', async () => {
  const { page } = await openIn('claim-in-app', true, { expected: [/simulated\/mobile-bank/] })
  await tapped(page, '复制领取链接').click()
  await onTop(page, '请在手机浏览器里粘贴打开').waitFor()
  expect(await left(page, 'copied')).toMatch(/^http.*\/simulated\/mobile-bank\/claim\//)

  await tapped(page, '去手机银行领取').click()
  const bank = page.frameLocator('web-view iframe')
  await bank.getByRole('button', { name: '领取立减金' }).click()
  await bank.getByRole('heading', { name: '领取成功' }).waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await onTop(page, '预计 2月26日前到账').waitFor()
  expect(await tapped(page, '去手机银行领取').count()).toBe(0)
})

test('after the end the record of all draws goes into a chat, as a file that anybody can check (K8)', async () => {
  const { page, asked } = await openIn('settled', true)
  await page.getByRole('button', { name: '我的', exact: true }).click()
  // The page below has a way there too.
  await onTop(page, '凭证与核验').waitFor()
  await tapped(page, /^抽奖凭证/).click()
  await tapped(page, '核对整个活动').click()
  await tapped(page, '保存全部抽奖记录').click()
  await onTop(page, '文件已发到您选的聊天里').waitFor()
  expect(asked).toEqual([expect.stringContaining('文件传输助手')])
  const { fileName, text } = JSON.parse((await left(page, 'sent-file'))!) as { fileName: string; text: string }
  expect(fileName).toMatch(/^koi-draws-[\w-]+\.json$/)
  expect(verifyDraws(JSON.parse(text))).toMatchObject({ isGenuine: true, checked: { receipts: 1 } })
})

test('the phone is given by WeChat, without a digit typed', async () => {
  const { page, asked } = await openIn('sms-code', true)
  await hub(page).click()
  await tapped(page, '用微信手机号填写').click()
  await onTop(page, '已填好微信绑定的手机号').waitFor()
  expect(await phoneField(page).inputValue()).toMatch(/^1\d{10}$/)
  expect(asked).toEqual([expect.stringContaining('手机号')])
})

test('who does not give WeChat’s phone types one', async () => {
  const { page } = await openIn('sms-code', false)
  await hub(page).click()
  await tapped(page, '用微信手机号填写').click()
  await onTop(page, '自己填写手机号也可以').waitFor()
  await phoneField(page).fill('138 0571 5424')
  await tapped(page, '获取验证码').click()
  await onTop(page, '验证码已发送到 138****5424').waitFor()
})

test('who asks for it is told by WeChat when his prize has arrived', async () => {
  const { page, customerId } = await openIn('drawn', true)
  const { qa } = koi.server.client
  await tapped(page, '到账时微信提醒我').click()
  await onTop(page, '到账时，微信会提醒您').waitFor()
  expect((await qa.listMessages()).messages).toEqual([])
  await qa.setClock({ body: { now: '2026-02-26T09:00:00+08:00' } })
  await qa.runWork()
  expect((await qa.listMessages()).messages).toMatchObject([{ by: 'wechat', customerId, text: expect.stringContaining('到账日期：2026年2月26日') }])
})

test('the message lies among the chats of the simulated phone once its clock is moved on, and opens the mini-program', async () => {
  const { customerId, link } = await koi.scenario('drawn')
  const page = await koi.page(await koi.device({ ...LAPTOP, viewport: { width: 1920, height: 1000 } }), [/401/])
  answering(page, true)
  await page.addInitScript(`sessionStorage.setItem('koi-simulator-customer', '${customerId}')`)
  await page.goto(`${koi.server.url}/simulator/`)
  const phone = page.getByRole('region', { name: '的手机' })
  const pageOnPhone = page.frameLocator('iframe[title$="手机上的页面"]')
  await phone.getByRole('button', { name: '更多功能' }).click()
  await page.getByRole('button', { name: '打开链接', exact: true }).click()
  await page.getByRole('textbox', { name: /网页地址/ }).fill(miniprogramLink(link))
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await pageOnPhone.getByText('到账时微信提醒我').click()
  await pageOnPhone.getByText('到账时，微信会提醒您').waitFor()
  await page.getByRole('button', { name: '关闭小程序' }).click()

  await page.getByRole('tab', { name: '时钟' }).click()
  await page.getByRole('button', { name: '前进这么多个工作日' }).click()
  await phone.getByRole('button', { name: '关闭服务通知' }).click()
  await phone.getByRole('button', { name: /^服务通知/ }).click()
  await phone.getByText(/^到账日期：2026年\d+月\d+日$/).waitFor()
  await phone.getByRole('button', { name: '进入小程序查看' }).click()
  await pageOnPhone.getByText('已到账').first().waitFor()
})

test('who wants no message is asked once, and none comes', async () => {
  const { page } = await openIn('drawn', false)
  await tapped(page, '到账时微信提醒我').click()
  await onTop(page, '没关系').waitFor()
  await page.reload()
  await onTop(page, '没关系').waitFor()
})

test.each([
  [true, '已保存到手机相册'],
  [false, '请在设置里允许'],
])('a poster is kept in the album where that is allowed: %j', async (isYes, words) => {
  const { page } = await openIn('budget-spent', isYes)
  await tapped(page, /^邀请好友/).click()
  await tapped(page, '生成邀请海报').click()
  await tapped(page, '保存到相册').click()
  await onTop(page, words).waitFor()
  expect((await left(page, 'saved'))?.startsWith('data:image/jpeg') ?? false).toBe(isYes)
})

test.each([
  ['not-started', '活动还没开始'],
  ['not-added', '先添加您的客户经理'],
  ['region-refused', '您的号码不在活动地区'],
  ['prizes-gone', '奖品已全部抽完'],
  // The scenario's own customer has drawn in time.
  ['settled', '活动已经结束', 'cust-04'],
])('in the scenario %s he reads why he cannot draw, and there is no wheel', async (scenario, words, customerId?: string) => {
  const { page } = await openIn(scenario, true, { customerId })
  await onTop(page, words).waitFor()
  expect(await hub(page).count()).toBe(0)
})
