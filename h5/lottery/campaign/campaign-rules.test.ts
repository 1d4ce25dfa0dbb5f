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
