import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton } from './hold-phone'
import { LAPTOP, useKoi } from './use-koi'

const koi = useKoi()

const PHONE = '13805715424'

interface Held {
  page: Page
  /** The page on the phone. */
  inside: FrameLocator
  /** Every address that was asked for. */
  addresses: string[]
}

/** QA holds the phone of whoever the scenario is about, with its link open: messages come to this phone. */
async function holdPhoneIn(name: string): Promise<Held> {
  const { link } = await koi.scenario(name)
  const page = await koi.page(await koi.device(LAPTOP))
  const addresses: string[] = []
  page.on('request', (request) => void addresses.push(request.url()))
  await page.goto(`${koi.server.url}/simulator/`)
  await page.getByRole('button', { name: '更多功能' }).click()
  await page.getByRole('button', { name: '打开链接' }).click()
  await page.getByRole('textbox', { name: /网页地址/ }).fill(link)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  return { page, inside: page.frameLocator('iframe[title$="手机上的页面"]'), addresses }
}

/** The code on the notice that came down over the phone's screen; another than the one before. */
async function codeOnPhone(page: Page, before = 'none'): Promise<string> {
  const notice = page.getByRole('status', { name: '短信通知' }).filter({ hasText: /验证码 \d{6}/ }).filter({ hasNotText: before })
  return /验证码 (\d{6})/.exec(await notice.innerText())![1]!
}

async function letMinutePass(): Promise<void> {
  const { qa } = koi.server.client
  const { now } = await qa.showClock()
  await qa.setClock({ body: { now: new Date(Date.parse(now) + 60_000).toISOString() } })
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a customer types the code from his phone: a wrong one is told, a new one comes, and he draws', async () => {
  const { page, inside, addresses } = await holdPhoneIn('sms-code')
  await drawButton(inside).click()
  await inside.getByRole('textbox', { name: '手机号' }).fill(PHONE)
  await inside.getByRole('button', { name: '获取验证码' }).click()
  const first = await codeOnPhone(page)
  await inside.getByText('验证码已发送到 138****5424').waitFor()
  await inside.getByRole('button', { name: /秒后重发/ }).waitFor()

  await letMinutePass()
  await inside.getByRole('textbox', { name: '短信验证码' }).fill(wrong(first))
  await inside.getByRole('checkbox').click()
  await inside.getByRole('button', { name: '提交并抽奖' }).click()
  await inside.getByText('验证码不对，请对照短信核对，还可以试 4 次').waitFor()

  await inside.getByRole('button', { name: '重新获取' }).click()
  const second = await codeOnPhone(page, first)
  await inside.getByRole('textbox', { name: '短信验证码' }).fill(second)
  await inside.getByRole('button', { name: '提交并抽奖' }).click()
  await inside.getByText('前到账').first().waitFor()

  const { requests } = await koi.server.client.traffic.listRequests()
  const places = [...addresses, ...requests.map(({ path }) => path)].join('\n')
  expect(places).toContain('/sms-codes')
  for (const secret of [PHONE, first, second]) expect(places, 'in no address (K1)').not.toContain(secret)
})

test('a message platform that is down is told so, and nothing that was typed is lost', async () => {
  const { inside } = await holdPhoneIn('sms-code')
  await koi.server.client.qa.setSms({ body: { fault: 'error500' } })
  await drawButton(inside).click()
  await inside.getByRole('textbox', { name: '手机号' }).fill(PHONE)
  await inside.getByRole('button', { name: '获取验证码' }).click()
  await inside.getByText('短信没有发送成功').waitFor()
  expect(await inside.getByRole('textbox', { name: '手机号' }).inputValue()).toBe(PHONE)
})
