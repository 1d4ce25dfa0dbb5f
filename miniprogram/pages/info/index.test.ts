import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CampaignView } from '#shared/campaign/contract'
import { tellPage } from '../../preview/runtime/native-event'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openPage } from '../../testing/open-page'
import { mountPage } from '../../testing/mount-page'

type Page = ReturnType<typeof mountPage>
let campaignPage: ReturnType<typeof openPage>
let page: Page
let phone: ReturnType<typeof fakeWx>

/** The campaign's page, and after a tap on the draw the one that asks. */
async function openInfo(bank: FakeBank): Promise<void> {
  campaignPage = openPage('pages/campaign/index', bank.transport)
  await campaignPage.shows('每位客户 1 次机会')
  campaignPage.tap('立即抽奖')
  await vi.waitFor(() => expect(phone.navigateTo).toHaveBeenCalled())
  page = mountPage('pages/info/index')
}

const asking = (infoFields: CampaignView['infoFields']) => new FakeBank({ step: 'joined' }, { infoFields })
const shows = (words: string) => vi.waitFor(() => expect(page.text()).toContain(words))

beforeEach(() => (phone = fakeWx()))
afterEach(() => {
  page.close()
  campaignPage.close()
})

test.each([
  [['phone'], ['手机号'], '填写手机号，马上抽奖'],
  [['card'], ['银行卡号'], '填写银行卡号，马上抽奖'],
  [['phone', 'card'], ['手机号', '银行卡号'], '填写手机号和银行卡号，马上抽奖'],
] as [CampaignView['infoFields'], string[], string][])('a campaign that asks for %j shows exactly these fields (C4)', async (fields, labels, title) => {
  await openInfo(asking(fields))
  await shows(title)
  expect(page.findAll('input').map((it) => it.getAttribute('aria-label'))).toEqual(labels)
})

test('the number and the consent that was ticked lead to the draw; the tick is never set for him (K2)', async () => {
  const bank = asking(['phone'])
  await openInfo(bank)
  await shows('填写手机号')
  page.type('手机号', '138 0571 5424')
  page.tap('提交并抽奖')
  await shows('请先勾选同意授权说明')
  expect(bank.sent('PUT', '/info')).toEqual([])
  page.tap('我已阅读并同意')
  await vi.waitFor(() => expect(page.find('[aria-checked=true], .is-ticked')).not.toBeNull())
  page.tap('提交并抽奖')
  await vi.waitFor(() => expect(phone.navigateBack).toHaveBeenCalledOnce())
  expect(bank.given).toEqual({ phone: '13805715424', consentVersion: '2026-02', isConsentGiven: true })
  await campaignPage.shows('恭喜您，抽中了')
}, 20_000)

test('a number that is none is told kindly, and nothing is sent', async () => {
  const bank = asking(['phone'])
  await openInfo(bank)
  await shows('填写手机号')
  page.type('手机号', '12805715424')
  page.tap('我已阅读并同意')
  page.tap('提交并抽奖')
  await shows('这不像手机号')
  expect(bank.sent('PUT', '/info')).toEqual([])
})

test('where the phone is checked, the code has its field, and is asked for by the number', async () => {
  const bank = new FakeBank({ step: 'joined' }, { phoneCheck: 'sms' })
  bank.interrupt = ({ path }) => (path.endsWith('/sms-codes') ? { status: 200, body: { refusal: null, askAgainAt: '2026-02-20T02:01:00.000Z', now: bank.participation.now } } : undefined)
  await openInfo(bank)
  await shows('短信验证码')
  page.type('手机号', '13805715424')
  page.tap('获取验证码')
  await shows('验证码已发送到 138****5424')
  await shows('秒后重发')
})

test("WeChat's guideline is asked for before the first personal datum; who refuses goes back and has given nothing", async () => {
  phone = fakeWx({
    getPrivacySetting: ({ success }: { success(answer: object): void }) => success({ needAuthorization: true, privacyContractName: '《隐私保护指引》' }),
  })
  const bank = asking(['phone'])
  await openInfo(bank)
  await shows('《隐私保护指引》')
  expect(page.find('input')).toBeNull()
  page.tap('不同意')
  expect(phone.navigateBack).toHaveBeenCalledOnce()
  expect(bank.sent('PUT', '/info')).toEqual([])
})

/** WeChat's answer to the button, after its own question. */
const answerButton = (detail: object) => tellPage(page.find('[open-type=getPhoneNumber]')!, 'getphonenumber', detail)

const phoneField = () => page.find('input[aria-label=手机号]') as HTMLInputElement

test("WeChat's phone fills the field, and is given like one that was typed", async () => {
  const bank = asking(['phone'])
  await openInfo(bank)
  await shows('用微信手机号填写')
  answerButton({ code: 'phone-code', errMsg: 'getPhoneNumber:ok' })
  await shows('已填好微信绑定的手机号')
  expect(phoneField().value).toBe('13805715424')
  page.tap('我已阅读并同意')
  await vi.waitFor(() => expect(page.find('.is-ticked')).not.toBeNull())
  page.tap('提交并抽奖')
  await vi.waitFor(() => expect(bank.given).toMatchObject({ phone: '13805715424' }))
})

test.each([
  ['he said no', { errMsg: 'getPhoneNumber:fail user deny' }, '自己填写手机号也可以'],
  ['WeChat does not give it to this mini-program', { errMsg: 'getPhoneNumber:fail no permission' }, '请自己填写'],
])('where %s, the field is there to be typed into', async (_what, detail, words) => {
  const bank = asking(['phone'])
  await openInfo(bank)
  await shows('用微信手机号填写')
  answerButton(detail)
  await shows(words)
  page.type('手机号', '138')
  expect(bank.sent('POST', '/phone-codes')).toEqual([])
})

test('a code that the bank could not exchange is told, and another tap tries again', async () => {
  const bank = asking(['phone'])
  bank.interrupt = ({ path }) => (path.endsWith('/phone-codes') ? { status: 403, body: { code: 'PHONE_CODE_REJECTED' } } : undefined)
  await openInfo(bank)
  await shows('用微信手机号填写')
  answerButton({ code: 'phone-code', errMsg: 'getPhoneNumber:ok' })
  await shows('没有取到手机号，请再点一次，或直接填写')
})
