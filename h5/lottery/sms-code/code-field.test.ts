import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

const PHONE = '138 0571 2345'

/** The sheet of a campaign that checks the phone. */
async function openSheet() {
  const bank = new FakeBank({ step: 'joined' })
  bank.campaign.phoneCheck = 'sms'
  const page = await open(bank)
  page.tap('立即抽奖')
  await until(() => page.button('获取验证码'))
  return { bank, page }
}

const labelled = (label: string) => {
  const found = [...document.querySelectorAll('label')].find((it) => it.textContent === label)
  return document.getElementById(found!.htmlFor) as HTMLInputElement
}
const asked = (bank: FakeBank) => bank.sent('POST', /sms-codes$/)

async function fillIn(page: Awaited<ReturnType<typeof open>>, code: string) {
  page.type('手机号', PHONE)
  page.type('短信验证码', code)
  page.tick()
  page.tap('提交并抽奖')
}

test('the code is offered by the phone’s keyboard, of digits, and goes with the number', async () => {
  const { bank, page } = await openSheet()
  expect([labelled('短信验证码').autocomplete, labelled('短信验证码').inputMode]).toEqual(['one-time-code', 'numeric'])
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.sees('验证码已发送到 138****2345'))
  await fillIn(page, '【星海银行】验证码 012345，5 分钟内有效')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toMatchObject({ phone: '13805712345', smsCode: '012345' })
})

test('for a minute there is no other one: the button counts, and a tap on it asks for nothing', async () => {
  const { bank, page } = await openSheet()
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.button('60秒后重发') ?? page.button('59秒后重发'))
  page.tap('秒后重发')
  expect(asked(bank)).toHaveLength(1)
})

test('once the minute is over by the bank’s clock, it can be asked for again', async () => {
  const { bank, page } = await openSheet()
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.button('秒后重发'))
  bank.participation.now = '2026-02-12T02:01:00.000Z'
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.button('重新获取'))
  page.tap('重新获取')
  await until(() => asked(bank).length === 2)
})

test('without a phone nothing is sent, and the phone is asked for', async () => {
  const { bank, page } = await openSheet()
  page.type('手机号', '123')
  page.tap('获取验证码')
  await until(() => page.sees('这不像手机号'))
  expect(asked(bank)).toHaveLength(0)
})

test.each([
  ['TOO_SOON', '2026-02-12T02:00:42.000Z', '验证码刚刚发过', /^4[12]秒后重发$/],
  ['DAILY_LIMIT', '2026-02-12T16:00:00.000Z', '今天获取验证码的次数已经用完', /^明天可再获取$/],
  ['NOT_SENT', '2026-02-12T02:01:00.000Z', '短信没有发送成功', /^(60|59)秒后重发$/],
] as const)('%s is said in words, with the time of the next one', async (refusal, askAgainAt, words, button) => {
  const { bank, page } = await openSheet()
  bank.askedCode = { refusal, askAgainAt }
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.sees(words))
  const texts = [...document.querySelectorAll('[role="dialog"] button')].map((it) => it.textContent!.replace(/\s/g, ''))
  expect(texts.some((text) => button.test(text))).toBe(true)
  expect(page.sees('验证码已发送到')).toBe(false)
})

test('a network that fails is said so, and it can be asked for at once', async () => {
  const { bank, page } = await openSheet()
  bank.interrupt = ({ path }) => {
    if (path.endsWith('sms-codes')) throw new Error('no network')
    return undefined
  }
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.sees('网络不太稳定'))
  expect(page.button('获取验证码')!.getAttribute('aria-disabled')).toBe('false')
})

test.each([
  ['CODE_WRONG', '验证码不对，请对照短信核对，还可以试 3 次'],
  ['CODE_EXPIRED', '验证码已过期，请重新获取'],
  ['CODE_SPENT', '验证码已失效，请重新获取'],
  ['CODE_MISSING', '请先获取验证码'],
] as const)('%s stands under the code, and nothing that was typed is lost', async (reason, words) => {
  const { bank, page } = await openSheet()
  bank.codeRefusal = { reason, triesLeft: 3, askAgainAt: '2026-02-12T02:00:00.000Z' }
  await fillIn(page, '000000')
  await until(() => page.sees(words))
  expect(labelled('短信验证码').getAttribute('aria-invalid')).toBe('true')
  expect([labelled('手机号').value, labelled('短信验证码').value]).toEqual([PHONE, '000000'])
  expect(document.querySelector('[role="checkbox"]')!.getAttribute('aria-checked')).toBe('true')
  bank.codeRefusal = null
  page.type('短信验证码', '012345')
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
})

test('five digits are no code: they are not sent', async () => {
  const { bank, page } = await openSheet()
  await fillIn(page, '01234')
  await until(() => page.sees('请输入短信里的 6 位数字'))
  expect(bank.sent('PUT', /info$/)).toHaveLength(0)
})

test('a sheet closed by mistake opens again with the code, and goes on counting', async () => {
  const { page } = await openSheet()
  page.type('手机号', PHONE)
  page.tap('获取验证码')
  await until(() => page.button('秒后重发'))
  page.type('短信验证码', '0123')
  page.tap('关闭')
  await until(() => !document.querySelector('[role="dialog"]'))
  page.tap('立即抽奖')
  await until(() => page.button('秒后重发'))
  expect(labelled('短信验证码').value).toBe('0123')
})

test('a campaign that checks nothing asks for no code: one field, as before (C4)', async () => {
  const page = await open(new FakeBank({ step: 'joined' }))
  page.tap('立即抽奖')
  await until(() => page.button('提交并抽奖'))
  expect(page.button('获取验证码')).toBeUndefined()
})
