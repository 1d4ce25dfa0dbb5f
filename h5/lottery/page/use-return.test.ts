import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const openPage = useLotteryPage()

const seenAgain = () => document.dispatchEvent(new Event('visibilitychange'))
const back = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))

test.each([
  ['from the chat or another tab', seenAgain],
  ['by the back button', back],
])('who comes back %s sees what was drawn meanwhile, and draws no second time', async (_from, comeBack) => {
  const bank = new FakeBank({ step: 'informed', maskedPhone: '138****2345' })
  const page = await openPage(bank)
  await until(() => page.sees('您有 1 次抽奖机会'))
  Object.assign(bank.participation, { step: 'drawn', draw: bank.draw() })
  comeBack()
  await until(() => page.sees('前到账'))
  expect(page.button('立即抽奖')).toBeUndefined()
  expect(bank.sent('POST', /draws$/)).toHaveLength(0)
})

test('a look that fails leaves the page as it was', async () => {
  const bank = new FakeBank({ step: 'informed', maskedPhone: '138****2345' })
  const page = await openPage(bank)
  await until(() => page.sees('您有 1 次抽奖机会'))
  let looks = 0
  bank.interrupt = () => {
    looks += 1
    throw new Error('no network')
  }
  seenAgain()
  await until(() => looks > 0)
  expect(page.button('立即抽奖')).toBeDefined()
})

test('the first showing of the page asks no second time', async () => {
  const bank = new FakeBank({ step: 'informed', maskedPhone: '138****2345' })
  const page = await openPage(bank)
  await until(() => page.sees('您有 1 次抽奖机会'))
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  await Promise.resolve()
  expect(bank.sent('GET', /participation$/)).toHaveLength(0)
})

test('all who hear of the return ask once: what waits beside the page, and the back button that tells it twice', async () => {
  const bank = new FakeBank({ refusal: 'NOT_ADDED' })
  const page = await openPage(bank)
  await until(() => page.sees('先添加您的客户经理'))
  seenAgain()
  back()
  await until(() => bank.sent('GET', /participation$/).length > 0)
  await until(() => bank.sent('GET', new RegExp(`${bank.campaign.id}$`)).length > 0)
  bank.participation.refusal = null
  await Promise.resolve()
  expect(bank.sent('GET', /participation$/)).toHaveLength(1)
})
