import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

/** On the phone of whoever the scenario is about. */
async function holdPhoneIn(name: string, expected: readonly RegExp[] = []) {
  const { customerId, link } = await koi.scenario(name)
  return holdPhone(koi, customerId, { link, expected })
}

test.each([
  ['not-started', '活动还没开始'],
  ['ended', '活动已经结束'],
  ['not-added', '先添加您的客户经理'],
  ['not-first-add', '这份礼是给新朋友的'],
  ['region-refused', '您的号码不在活动地区'],
  ['not-bank-customer', '这次是给本行客户的回馈'],
  ['not-whitelisted', '本次活动为受邀参加'],
  ['staff', '本行员工不参与抽奖'],
  ['device-used', '这台手机已经抽过奖'],
  ['prizes-gone', '奖品已全部抽完'],
  ['group-only', '先加入我们的客户群'],
])('in the scenario %s the customer reads: %s', async (name, heading) => {
  const { page } = await holdPhoneIn(name)
  await page.getByRole('heading', { name: heading }).waitFor()
})

test('whoever draws the last prize there is wins the 188 yuan', async () => {
  const { page } = await holdPhoneIn('last-top-prize')
  await drawButton(page).click()
  await (await drawResult(page)).getByText('188').first().waitFor()
})

test('an answer that was lost on the way is asked for again, and it is the same prize', async () => {
  const { page } = await holdPhoneIn('lost-draw-answer', [/ERR_/, /Failed to fetch/])
  await drawButton(page).click()
  await drawResult(page)
  const { count } = await koi.server.client.traffic.countRequests({ body: { route: 'draw.drawPrize' } })
  expect(count).toBe(2)
})
