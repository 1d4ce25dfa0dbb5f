import { expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { ownRecord } from '../privacy/own-record'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { clientOfCustomer } from '../testing/test-browser'
import { runWork } from '../work/run-work'

const app = useTestApp(useDemoWorld())

const VOUCHER = `${R13}:cust-02`
const PAYOUT_MORNING = new Date('2026-02-26T09:00:00+08:00')

async function codeOn(customerId: string): Promise<string> {
  const response = await fetch(`${app().url}/simulated/wechat/login?customer=${customerId}`)
  return ((await response.json()) as { code: string }).code
}

/** What `wx.requestSubscribeMessage` does once he has said yes. */
const sayYes = (customerId = 'cust-02') => fetch(`${app().url}/simulated/wechat/subscriptions?customer=${customerId}`, { method: 'POST' })

/** 周 draws, and is to be paid on 26 February. */
async function drawn(): Promise<MockClient> {
  const client = await clientOfCustomer(app().url, 'cust-02')
  const params = { campaignId: R13 }
  await client.participation.openParticipation({ params, body: { channel: null, invitation: null } })
  await client.participation.joinCampaign({ params })
  const { consent } = await client.campaign.showCampaign({ params })
  await client.participation.enterInfo({ params, body: { phone: '13958167484', consentVersion: consent.version, isConsentGiven: true } })
  await client.draw.drawPrize({ params, headers: { 'idempotency-key': 'key-of-zhou' } })
  return client
}

const agree = async (client: MockClient, customerId = 'cust-02') =>
  client.voucher.agreeToNotice({ params: { voucherId: VOUCHER }, body: { code: await codeOn(customerId) } })

const kept = () => app().deps.db.query('select voucher_id from payout_notice')
const notices = () => app().outside.wechat.notices().map(({ customerId, fields, page }) => ({ customerId, page, ...fields }))

test('who has agreed to it is told once that his prize has arrived, and what was kept for it is gone', async () => {
  const { deps } = app()
  const client = await drawn()
  await sayYes()
  expect(await agree(client)).toEqual({ isKept: true })
  await runWork(deps)
  expect(notices(), 'nothing has arrived yet').toEqual([])
  expect((await ownRecord(deps, 'cust-02')).traces.payoutNotices).toBe(1)

  deps.clock.moveTo(PAYOUT_MORNING)
  await runWork(deps)
  await runWork(deps)
  expect(notices()).toEqual([{
    customerId: 'cust-02', page: `pages/campaign/index?c=${R13}`,
    thing1: '微信立减金', amount2: expect.stringMatching(/^[\d.]+元$/), date3: '2026年2月26日', thing4: '已放进微信卡包，付款时自动抵扣',
  }])
  expect(await kept()).toEqual([])
  const { messages } = await createMockClient(axiosTransport(app().url)).qa.listMessages()
  expect(messages).toMatchObject([{ by: 'wechat', customerId: 'cust-02', page: `pages/campaign/index?c=${R13}`, text: expect.stringContaining('到账日期：2026年2月26日') }])
})

test('one that WeChat does not take is not tried again', async () => {
  const { deps } = app()
  await agree(await drawn())
  deps.clock.moveTo(PAYOUT_MORNING)
  await runWork(deps)
  expect([notices(), await kept()]).toEqual([[], []])
})

test('while WeChat is silent it waits ten minutes, and nothing else does', async () => {
  const { deps } = app()
  await agree(await drawn())
  await sayYes()
  deps.clock.moveTo(PAYOUT_MORNING)
  const silent = { ...deps, wechat: { ...deps.wechat, notify: () => Promise.reject(new ApiError('WECHAT_UNAVAILABLE')) } }
  expect(await runWork(silent)).toMatchObject({ paid: 1 })
  await runWork(deps)
  expect(notices()).toEqual([])
  deps.clock.moveTo(new Date(PAYOUT_MORNING.getTime() + 10 * 60_000))
  await runWork(deps)
  expect(notices()).toHaveLength(1)
})

test("of another's prize, and of one that has arrived, nobody is told", async () => {
  const { deps } = app()
  await drawn()
  await expect(agree(await clientOfCustomer(app().url, 'cust-03'), 'cust-03')).rejects.toMatchObject({ code: 'VOUCHER_NOT_FOUND' })
  deps.clock.moveTo(PAYOUT_MORNING)
  await runWork(deps)
  // His session of two weeks ago is over.
  expect(await agree(await clientOfCustomer(app().url, 'cust-02'))).toEqual({ isKept: false })
  expect(await kept()).toEqual([])
})

test('who is erased leaves no openid behind', async () => {
  await agree(await drawn())
  await app().deps.db.query('delete from voucher where id = $1', [VOUCHER])
  expect(await kept()).toEqual([])
})
