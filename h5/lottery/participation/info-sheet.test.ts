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

const labels = () => [...document.querySelectorAll('[role="dialog"] label')].map((label) => label.textContent)

test.each([
  [['phone'], ['手机号']],
  [['card'], ['银行卡号']],
  [['phone', 'card'], ['手机号', '银行卡号']],
] as const)('a campaign that asks for %j shows exactly that (C4)', async (fields, shown) => {
  const page = await open(bankAsking([...fields]))
  page.tap('立即抽奖')
  await until(() => page.button('提交并抽奖'))
  expect(labels().filter((label) => label !== '')).toEqual([...shown])
})

test('a card number is checked before it is sent, spaces or not, and only the number goes', async () => {
  const bank = bankAsking(['card'])
  const page = await open(bank)
  page.tap('立即抽奖')
  await until(() => page.button('提交并抽奖'))
  page.type('银行卡号', '6222 0202 0011 2233 440')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('这不像银行卡号'))
  expect(bank.sent('PUT', /info$/)).toHaveLength(0)
  page.type('银行卡号', '6222 0202 0011 2233 446')
  page.tap('提交并抽奖')
  await until(() => page.sees('恭喜您'))
  expect(bank.given.card).toBe('6222020200112233446')
})

test('on the public link the phone leads to a manager to add, and nothing is drawn before (C13)', async () => {
  const bank = bankAsking(['phone'], { entry: 'public' })
  const { manager } = bank.participation
  bank.participation.manager = null
  bank.afterInfo = { refusal: 'NOT_ADDED', manager }
  const page = await open(bank)
  page.tap('立即抽奖')
  await until(() => page.button('提交'))
  page.type('手机号', '13805712345')
  page.tick()
  page.tap('提交')
  await until(() => page.sees('林晚晴'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
  Object.assign(bank.participation, { refusal: null })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page.button('立即抽奖'))
})

test('a card that took part already is told, and what was typed stays (K11)', async () => {
  const bank = bankAsking(['card'])
  bank.interrupt = ({ path }) => (path.endsWith('/info') ? { status: 409, body: { code: 'CARD_ALREADY_USED' } } : undefined)
  const page = await open(bank)
  page.tap('立即抽奖')
  await until(() => page.button('提交并抽奖'))
  page.type('银行卡号', '6222020200112233446')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page.sees('该银行卡已参与过本活动'))
  expect(document.querySelector<HTMLInputElement>('[role="dialog"] input')!.value).toBe('6222020200112233446')
})
