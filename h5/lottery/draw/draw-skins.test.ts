import { expect, test } from 'vitest'
import type { DrawSkin } from '#shared/campaign/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const openPage = useLotteryPage()

function bankWith(skin: DrawSkin) {
  const bank = new FakeBank({ step: 'informed' })
  bank.campaign.skin = skin
  return bank
}

test.each([
  ['wheel', '立即抽奖'],
  ['grid', '立即抽奖'],
] as const)('the %s shows what the bank has drawn, once however often it is tapped', async (skin, button) => {
  const bank = bankWith(skin)
  const page = await openPage(bank)
  for (let taps = 0; taps < 3; taps += 1) page.tap(button)
  await until(() => page.sees('恭喜您'))
  expect(page.sees('3.88元立减金')).toBe(true)
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('the scratch card is opened without scratching by who cannot or will not', async () => {
  const bank = bankWith('scratch')
  const page = await openPage(bank)
  page.tap('刮一刮')
  await until(() => page.button('直接揭晓'))
  expect(page.sees('恭喜您')).toBe(false)
  page.tap('直接揭晓')
  await until(() => page.sees('恭喜您'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('under the foil there is nothing before the bank has answered', async () => {
  const bank = bankWith('scratch')
  bank.interrupt = ({ path }) => {
    if (path.endsWith('/draws')) throw new Error('no answer')
    return undefined
  }
  const page = await openPage(bank)
  page.tap('刮一刮')
  await until(() => page.sees('正在抽奖…'))
  expect(document.querySelector('.scratch-prize')!.textContent).toBe('…')
  expect(page.button('直接揭晓')).toBeUndefined()
})

test('a tap that ends in the sheet leaves the foil whole', async () => {
  const bank = bankWith('scratch')
  bank.participation.step = 'joined'
  const page = await openPage(bank)
  page.tap('刮一刮')
  await until(() => page.button('提交并抽奖'))
  expect(document.querySelector('.scratch-card')!.className).toBe('scratch-card')
})

test('a campaign that was given another skin while its page is open can still be drawn', async () => {
  const bank = bankWith('wheel')
  const page = await openPage(bank)
  bank.campaign.skin = 'grid'
  await until(() => page.sees('每位客户限抽一次。'))
  page.tap('立即抽奖')
  await until(() => page.sees('恭喜您'))
})
