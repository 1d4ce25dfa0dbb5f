import { expect, test } from 'vitest'
import type { CampaignView } from '#shared/campaign/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

function bankAsking(infoFields: CampaignView['infoFields'], change: Partial<CampaignView> = {}): FakeBank {
  const bank = new FakeBank({ step: 'joined' })
  Object.assign(bank.campaign, { infoFields, ...change })
  return bank
}

const dialog = () => document.querySelector('[role="dialog"]')
const labels = () => [...document.querySelectorAll('[role="dialog"] label')].map((label) => label.textContent)
const inputs = () => [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input')]

async function openSheet(bank: FakeBank, action = '提交并抽奖') {
  const page = await open(bank)
  page.tap('立即抽奖')
  await until(() => page.button(action))
  return page
}

test.each([
  [['phone'], ['手机号']],
  [['card'], ['银行卡号']],
  [['phone', 'card'], ['手机号', '银行卡号']],
] as const)('a campaign that asks for %j shows exactly that, on a keyboard of digits (C4)', async (fields, shown) => {
  const page = await openSheet(bankAsking([...fields]))
  expect(labels().filter((label) => label !== '')).toEqual([...shown])
  expect(inputs().map(({ inputMode }) => inputMode)).toEqual(shown.map(() => 'numeric'))
  expect(dialog()!.textContent).toContain('手机号仅用于发放奖品')
  expect(page.sees('我们只保存后四位')).toBe(shown.includes('银行卡号' as never))
})

test('a card number is checked before it is sent, spaces or not, and only the number goes', async () => {
  const bank = bankAsking(['card'])
  const page = await openSheet(bank)
  page.tap('提交并抽奖')
  await until(() => page.sees('请输入卡面上的 16 到 19 位卡号'))
  page.type('银行卡号', '6222 0202 0011 2233 440')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('这不像银行卡号'))
  expect(inputs()[0]!.getAttribute('aria-invalid')).toBe('true')
  expect(bank.sent('PUT', /info$/)).toHaveLength(0)
  page.type('银行卡号', '6222-0202 0011 2233 446')
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toEqual({ card: '6222020200112233446', consentVersion: '2026-01', isConsentGiven: true })
})

test('phone and card are sent together, and each problem stands under its own field', async () => {
  const bank = bankAsking(['phone', 'card'])
  const page = await openSheet(bank)
  page.type('手机号', '138 0571 2345')
  page.type('银行卡号', '123')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('这不像银行卡号'))
  expect(inputs().map((it) => it.getAttribute('aria-invalid'))).toEqual(['false', 'true'])
  page.type('银行卡号', '6222020200112233446')
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toMatchObject({ phone: '13805712345', card: '6222020200112233446' })
})

test('on the public link the phone leads to a manager to add, and nothing is drawn before (C13)', async () => {
  const bank = bankAsking(['phone'], { entry: 'public' })
  const { manager } = bank.participation
  bank.participation.manager = null
  bank.afterInfo = { refusal: 'NOT_ADDED', manager }
  const page = await openSheet(bank, '提交')
  expect(page.sees('找到您的客户经理')).toBe(true)
  expect(page.sees('提交并抽奖')).toBe(false)
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交')
  await until(() => page.sees('林晚晴'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
  Object.assign(bank.participation, { refusal: null })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.button('立即抽奖'))
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
})

test('on the public link who has added his manager already draws at once', async () => {
  const bank = bankAsking(['phone'], { entry: 'public' })
  const page = await openSheet(bank, '提交')
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交')
  await until(() => page.sees('恭喜您'))
})

test('with a game to come the sheet leads to the game, not to a draw', async () => {
  const bank = bankAsking(['phone'], { game: 'dice' })
  const page = await openSheet(bank, '提交')
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交')
  await until(() => page.button('掷骰子'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
})

const refuseInfo = (bank: FakeBank, code: string, status = 409) => {
  bank.interrupt = ({ path }) => (path.endsWith('/info') ? { status, body: { code } } : undefined)
}

test.each([
  ['PHONE_ALREADY_USED', '该手机号已参与过本活动', 0],
  ['CARD_ALREADY_USED', '该银行卡已参与过本活动', 1],
])('%s stands under the field it is about, and what was typed stays (K11)', async (code, words, place) => {
  const bank = bankAsking(['phone', 'card'])
  refuseInfo(bank, code)
  const page = await openSheet(bank)
  page.type('手机号', '13805712345')
  page.type('银行卡号', '6222020200112233446')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees(words))
  expect(inputs()[place]!.getAttribute('aria-invalid')).toBe('true')
  expect(inputs().map(({ value }) => value)).toEqual(['13805712345', '6222020200112233446'])
})

test('a consent that has changed is shown anew, unticked, and what was typed stays (K2)', async () => {
  const bank = bankAsking(['phone'])
  refuseInfo(bank, 'CONSENT_OUTDATED')
  const page = await openSheet(bank)
  bank.campaign.consent = { version: '2026-02', purpose: '手机号用于发放奖品和到账提醒。', text: '新的授权说明' }
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('手机号用于发放奖品和到账提醒'))
  expect(page.sees('授权说明已更新，请阅读后重新勾选')).toBe(true)
  expect(document.querySelector('[role="checkbox"]')!.getAttribute('aria-checked')).toBe('false')
  expect(inputs()[0]!.value).toBe('13805712345')
  bank.interrupt = () => undefined
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toMatchObject({ consentVersion: '2026-02' })
})

test('a campaign that asks for something else by now: the sheet asks for that, and keeps what it can', async () => {
  const bank = bankAsking(['phone'])
  refuseInfo(bank, 'INFO_NOT_ASKED', 400)
  const page = await openSheet(bank)
  bank.campaign.infoFields = ['phone', 'card']
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => labels().includes('银行卡号'))
  expect(inputs()[0]!.value).toBe('13805712345')
})

test('a sheet closed by mistake opens again with what was typed', async () => {
  const page = await openSheet(bankAsking(['phone']))
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('关闭')
  await until(() => !dialog())
  page.tap('立即抽奖')
  await until(() => dialog())
  expect(inputs()[0]!.value).toBe('13805712345')
  expect(document.querySelector('[role="checkbox"]')!.getAttribute('aria-checked')).toBe('true')
})

test('who has drawn in another tab meanwhile sees what he won there', async () => {
  const bank = bankAsking(['phone'])
  refuseInfo(bank, 'WRONG_STATE')
  const page = await openSheet(bank)
  Object.assign(bank.participation, { step: 'drawn', refusal: 'ALREADY_DRAWN', draw: bank.draw() })
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('您已抽过奖啦'))
  expect(dialog()).toBeNull()
})

test('who gave his phone before types nothing: he agrees, and draws (C5)', async () => {
  const bank = bankAsking(['phone'])
  bank.participation.keptPhone = '138****5424'
  const page = await openSheet(bank)
  expect(labels().filter((label) => label !== '')).toEqual([])
  expect(page.sees('上次填写的手机号138****5424')).toBe(true)
  page.tap('提交并抽奖')
  await until(() => page.sees('请先勾选同意授权说明'))
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toEqual({ usesKeptPhone: true, consentVersion: '2026-01', isConsentGiven: true })
})

test('he can give another number instead', async () => {
  const bank = bankAsking(['phone'])
  bank.participation.keptPhone = '138****5424'
  const page = await openSheet(bank)
  page.tap('换个号码')
  await until(() => labels().includes('手机号'))
  expect(document.activeElement).toBe(inputs()[0])
  page.type('手机号', '139 5816 7484')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given).toEqual({ phone: '13958167484', consentVersion: '2026-01', isConsentGiven: true })
})

test('a kept number that another one took part with is told, with a field for another', async () => {
  const bank = bankAsking(['phone'])
  bank.participation.keptPhone = '138****5424'
  bank.interrupt = ({ path }) => (path.endsWith('/info') ? { status: 409, body: { code: 'PHONE_ALREADY_USED', message: '' } } : undefined)
  const page = await openSheet(bank)
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('该手机号已参与过本活动'))
  expect(labels()).toContain('手机号')
})
