import { expect, test } from 'vitest'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

test.each([
  'NOT_IN_GROUP', 'STAFF_EXCLUDED', 'DEVICE_ALREADY_USED', 'NOT_FIRST_ADD', 'OUTSIDE_REGION', 'NOT_BANK_CUSTOMER', 'NOT_WHITELISTED',
] as const)('%s is told in kind words, with no wheel to tap in vain (C14)', async (refusal) => {
  const page = await open(new FakeBank({ step: 'informed', refusal }))
  await until(() => page.sees(refusalTexts[refusal].title))
  expect(page.sees(refusalTexts[refusal].text)).toBe(true)
  expect(page.button('立即抽奖')).toBeUndefined()
})

test('who is not in the group yet sees whom to ask (C11)', async () => {
  const page = await open(new FakeBank({ refusal: 'NOT_IN_GROUP' }))
  await until(() => page.sees('联系杭州西湖支行林晚晴邀请进群'))
})

test('while the bank cannot say who he is, the customer can ask again (R6)', async () => {
  const bank = new FakeBank({ step: 'informed', refusal: 'BANK_UNAVAILABLE' })
  const page = await open(bank)
  await until(() => page.button('再试一次'))
  bank.participation.refusal = null
  page.tap('再试一次')
  await until(() => page.button('立即抽奖'))
})
