import { expect, test } from 'vitest'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const openPage = useLotteryPage()

test('the rules are there without a tap, as soon as the page is alive', async () => {
  const page = await openPage(new FakeBank())
  await until(() => page.sees('每位客户限抽一次。'))
})

test('rules that did not come are asked for again with a tap', async () => {
  const bank = new FakeBank()
  let isOffline = true
  bank.interrupt = ({ method, path }) => {
    if (isOffline && method === 'GET' && path.endsWith(bank.campaign.id)) throw new TypeError('no network')
    return undefined
  }
  const page = await openPage(bank)
  await until(() => page.button('规则没有加载出来'))
  isOffline = false
  page.tap('规则没有加载出来')
  await until(() => page.sees('每位客户限抽一次。'))
  expect(page.button('规则没有加载出来')).toBeUndefined()
})

test('what becomes of personal data can be read on the page, also where nothing is asked for (K2)', async () => {
  const bank = new FakeBank()
  bank.campaign.infoFields = []
  const page = await openPage(bank)
  await until(() => page.sees('查看授权说明全文'))
  expect(document.querySelector('.campaign-rules')!.textContent).toContain(bank.campaign.consent.purpose)
})
