import { expect, test } from 'vitest'
import { refusalCodes } from '#shared/eligibility/refusal'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'
import { refusalPictures } from './refusal-pictures'

const open = useLotteryPage()

test.each([
  'NOT_IN_GROUP', 'STAFF_EXCLUDED', 'DEVICE_ALREADY_USED', 'NOT_FIRST_ADD', 'OUTSIDE_REGION', 'NOT_BANK_CUSTOMER', 'NOT_WHITELISTED',
] as const)('%s is told in kind words, with no wheel to tap in vain (C14)', async (refusal) => {
  const page = await open(new FakeBank({ step: 'informed', refusal }))
  await until(() => page.sees(refusalTexts[refusal].title))
  expect(page.sees(refusalTexts[refusal].text)).toBe(true)
  expect(page.button('立即抽奖')).toBeUndefined()
})

test('no two refusals that end on a card look the same, but for steps still to take', () => {
  const cards = refusalCodes.filter((code) => !['NOT_JOINED', 'INFO_REQUIRED'].includes(code))
  expect(new Set(cards.map((code) => refusalPictures[code])).size).toBe(cards.length)
})

test('who is not in the group sees whom to ask, and goes on by himself once he is in (C11)', async () => {
  const bank = new FakeBank({ refusal: 'NOT_IN_GROUP' })
  bank.campaign.entry = 'group'
  const page = await open(bank)
  await until(() => page.sees('联系客户经理进群'))
  expect(document.querySelector('img')!.alt).toBe('林晚晴的企业微信二维码')
  bank.participation.refusal = null
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.button('立即抽奖'))
})

test('while the bank cannot say who he is, the customer can ask again, and the page asks by itself (R6)', async () => {
  const bank = new FakeBank({ step: 'informed', refusal: 'BANK_UNAVAILABLE' })
  const page = await open(bank)
  await until(() => page.button('再试一次'))
  let answerNow = () => {}
  const held = new Promise<void>((resolve) => (answerNow = resolve))
  bank.interrupt = (_, answer) => held.then(answer) as never
  page.tap('再试一次')
  await until(() => page.button('正在核对'))
  answerNow()
  await until(() => page.button('再试一次'))
  bank.participation.refusal = null
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.button('立即抽奖'))
})

test('who gave a number that may not draw can give another one, and draws with it (C14)', async () => {
  const bank = new FakeBank({ step: 'informed', refusal: 'NOT_WHITELISTED', maskedPhone: '138****2345' })
  bank.afterInfo = { refusal: null }
  const page = await open(bank)
  await until(() => page.sees('您填写的手机号：138****2345'))
  page.tap('换个手机号')
  await until(() => page.button('提交并抽奖'))
  page.type('手机号', '19570230456')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
})

test('on the public link, where nobody was added yet, the manager he is sent to can be added (C13)', async () => {
  const bank = new FakeBank({ step: 'informed', refusal: 'OUTSIDE_REGION', maskedPhone: '138****2345' })
  bank.campaign.entry = 'public'
  const page = await open(bank)
  await until(() => page.sees('您的客户经理：林晚晴'))
  expect(page.button('换个手机号')).toBeDefined()
  expect(document.querySelector('img')!.alt).toBe('林晚晴的企业微信二维码')
})

test('who came by the manager’s own link has added him already', async () => {
  const page = await open(new FakeBank({ step: 'informed', refusal: 'OUTSIDE_REGION', maskedPhone: '138****2345' }))
  await until(() => page.sees('您的客户经理：林晚晴'))
  expect(document.querySelector('img')).toBeNull()
})

/** On the morning of 12 February; it starts then. */
function bankBefore(startsAt: string): FakeBank {
  const bank = new FakeBank({ refusal: 'NOT_STARTED' })
  Object.assign(bank.campaign, { phase: 'notStarted', daysLeft: 3, startsAt })
  return bank
}

const timer = () => document.querySelector('[role="timer"]')

test('a campaign to come counts down by the bank’s clock, and keeps nothing back for anybody', async () => {
  const page = await open(bankBefore('2026-02-15T09:00:00+08:00'))
  await until(() => timer())
  expect(timer()!.textContent).toMatch(/^2天(23时00分00秒|22时59分5\d秒)$/)
  expect(timer()!.getAttribute('aria-label')).toBe('距离开始还有2天23小时')
  expect(page.sees('2月15日 09:00 开始抽奖')).toBe(true)
  expect(page.sees('给您留着')).toBe(false)
})

test('at the start the page asks the bank by itself, and the draw is there; a bank that is not there yet is asked again', async () => {
  const bank = bankBefore('2026-02-12T10:00:01+08:00')
  const page = await open(bank)
  await until(() => timer())
  bank.participation.now = '2026-02-12T02:00:00.500Z'
  await until(() => bank.sent('GET', /participation$/).length > 0)
  bank.campaign.phase = 'running'
  Object.assign(bank.participation, { refusal: null, now: '2026-02-12T02:00:01.000Z' })
  await until(() => page.button('立即抽奖'))
}, 10_000)

test('a refusal that sends the customer to his manager names him', async () => {
  const page = await open(new FakeBank({ step: 'informed', refusal: 'NOT_FIRST_ADD' }))
  await until(() => page.sees('您的客户经理：林晚晴'))
  page.tap('查看我的奖品')
  await until(() => page.sees('还没有奖品'))
})
