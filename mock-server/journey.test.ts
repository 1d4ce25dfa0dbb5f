import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import { useDemoWorld } from './testing/demo-world'
import { clientOfCustomer, clientOfManager, createTestBrowser } from './testing/test-browser'
import { expectBalancedLedger } from './testing/ready-customers'
import { useTestApp } from './testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const params = { campaignId: 'r13-newcomer' }
const info = { phone: '13805715424', consentVersion: '', isConsentGiven: true as const }

async function consentVersion(): Promise<string> {
  return (await createMockClient(axiosTransport(app().url)).campaign.showCampaign({ params })).consent.version
}

test('a customer goes from the link to a voucher, and finds the same on every later visit', async () => {
  const customer = await clientOfCustomer(app().url, 'cust-01')
  const { participation, draw, voucher, qa } = customer

  const opened = await participation.openParticipation({ params, body: { channel: 'binjiang-02' } })
  expect(opened).toMatchObject({ step: 'new', refusal: 'NOT_ADDED', manager: { name: '方雨婷', branchName: '杭州滨江支行' } })

  await qa.addContact({ body: { customerId: 'cust-01', managerId: 'fang-yuting' } })
  expect(await participation.showParticipation({ params })).toMatchObject({ step: 'opened', refusal: null })

  expect(await participation.joinCampaign({ params })).toMatchObject({ step: 'joined' })
  const informed = await participation.enterInfo({ params, body: { ...info, consentVersion: await consentVersion() } })
  expect(informed).toMatchObject({ step: 'informed', maskedPhone: '138****5424' })

  const answer = await draw.drawPrize({ params, headers: { 'idempotency-key': 'a-key-of-mine' } })
  expect(answer.outcome).toBe('drawn')

  const later = await (await clientOfCustomer(app().url, 'cust-01')).participation.openParticipation({ params, body: { channel: 'yinzhou-01' } })
  expect(later).toMatchObject({ step: 'drawn', refusal: 'ALREADY_DRAWN', draw: answer.draw, manager: { name: '方雨婷' } })
  expect(await voucher.listVouchers()).toEqual({ vouchers: [answer.draw!.voucher] })
  await expectBalancedLedger(world().db, 'r13-newcomer')
})

test('nobody sees or draws for another: without a session there is no answer', async () => {
  const stranger = createMockClient(axiosTransport(app().url))
  await expect(stranger.voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await expect(stranger.manager.showManager()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  const forged = createMockClient(axiosTransport(app().url, { cookie: 'koi_customer=cust-02.1770861600000.AAAA' }))
  await expect(forged.voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test("a customer is no manager, not even with his own cookie under a manager's name", async () => {
  const customer = await clientOfCustomer(app().url, 'cust-01')
  await expect(customer.manager.listCampaigns()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  const browser = createTestBrowser(app().url)
  await browser.open('/oauth/customer?return=/healthz')
  const renamed = createMockClient(axiosTransport(app().url, { cookie: browser.cookieHeader().replace('koi_customer', 'koi_manager') }))
  await expect(renamed.manager.listCampaigns()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test.each([
  ['no tick', { isConsentGiven: false }, 'INVALID_REQUEST'],
  ['a number that is no mobile number', { phone: '12805715424' }, 'INVALID_REQUEST'],
  ['a field nobody asked for', { unionid: 'somebody' }, 'INVALID_REQUEST'],
  ['an older text agreed to', { consentVersion: '1999-01-01' }, 'CONSENT_OUTDATED'],
])('with %s the phone number is refused and not kept', async (_, change, code) => {
  const { participation } = await clientOfCustomer(app().url, 'cust-02')
  await participation.openParticipation({ params, body: { channel: null } })
  await participation.joinCampaign({ params })
  const body = { ...info, consentVersion: await consentVersion(), ...change } as never
  await expect(participation.enterInfo({ params, body })).rejects.toMatchObject({ code })
  expect(await participation.showParticipation({ params })).toMatchObject({ step: 'joined', maskedPhone: null })
})

test('a step that is not the next is refused with STEP_SKIPPED (C2)', async () => {
  const { participation } = await clientOfCustomer(app().url, 'cust-02')
  const body = { ...info, consentVersion: await consentVersion() }
  await expect(participation.joinCampaign({ params })).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
  await participation.openParticipation({ params, body: { channel: null } })
  await expect(participation.enterInfo({ params, body })).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
})

test('one phone number takes part once, whoever holds the phone (K11)', async () => {
  const version = await consentVersion()
  const enter = async (customerId: string) => {
    const { participation } = await clientOfCustomer(app().url, customerId)
    await participation.openParticipation({ params, body: { channel: null } })
    await participation.joinCampaign({ params })
    return participation.enterInfo({ params, body: { ...info, consentVersion: version } })
  }
  await enter('cust-02')
  await expect(enter('cust-04')).rejects.toMatchObject({ code: 'PHONE_ALREADY_USED' })
})

test('the phone number stands nowhere in the database in the clear (K1)', async () => {
  const { participation } = await clientOfCustomer(app().url, 'cust-02')
  await participation.openParticipation({ params, body: { channel: null } })
  await participation.joinCampaign({ params })
  await participation.enterInfo({ params, body: { ...info, consentVersion: await consentVersion() } })
  const rows = await world().db.query<{ text: string; cipher: Uint8Array }>(
    'select row_to_json(p)::text as text, phone_cipher as cipher from participation p',
  )
  expect(JSON.stringify(rows)).not.toContain(info.phone)
  expect(Buffer.from(rows[0]!.cipher).toString('latin1')).not.toContain(info.phone)
  expect(world().keys.decrypt(rows[0]!.cipher).toString()).toBe(info.phone)
})

test('the headline falls to 88 yuan once the 188 is gone (C7, K9)', async () => {
  await world().db.query("update prize_left set count_left = 0 where campaign_id = 'r13-newcomer' and index = 0")
  const campaign = await createMockClient(axiosTransport(app().url)).campaign.showCampaign({ params })
  expect(campaign.topPrize).toBe(8800)
  expect(campaign.prizes.map(({ isGone }) => isGone)).toEqual([true, false, false, false])
})

test('a manager sees the figures of the campaign and his own share', async () => {
  const customer = await clientOfCustomer(app().url, 'cust-02')
  await customer.participation.openParticipation({ params, body: { channel: 'yinzhou-01' } })
  await customer.participation.joinCampaign({ params })
  const manager = await clientOfManager(app().url, 'bao-xinyue')
  expect(await manager.manager.showManager()).toMatchObject({ name: '鲍欣悦', branchName: '宁波鄞州支行', bankName: '星海银行' })
  const { campaigns } = await manager.manager.listCampaigns()
  expect(campaigns[0]).toMatchObject({
    id: 'r13-newcomer', phase: 'running', daysLeft: 24, topPrize: 18800,
    figures: { opened: 1, joined: 1, drawn: 0, ownJoined: 1, prizes: 5000, prizesLeft: 5000, budget: 1_940_000, left: 1_940_000 },
  })
  const other = await clientOfManager(app().url, 'lin-wanqing')
  expect((await other.manager.listCampaigns()).campaigns[0]!.figures).toMatchObject({ joined: 1, ownJoined: 0 })
})

test('QA moves the clock, and a reset brings the fresh bank back', async () => {
  const { qa, participation } = await clientOfCustomer(app().url, 'cust-02')
  await qa.setClock({ body: { now: '2026-02-08T12:00:00+08:00' } })
  expect(await qa.showClock()).toEqual({ now: '2026-02-08T04:00:00.000Z', isRunning: true })
  expect(await participation.openParticipation({ params, body: { channel: null } })).toMatchObject({ refusal: 'NOT_STARTED' })
  await qa.addContact({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  await qa.reset()
  const { customers } = await qa.listCustomers()
  expect(customers.find(({ id }) => id === 'cust-01')!.managerIds).toEqual([])
})

test('a page of another site cannot make a customer draw (K15)', async () => {
  const evil = createMockClient(axiosTransport(app().url, { origin: 'https://evil.example' }))
  const headers = { 'idempotency-key': 'not-my-own-key' }
  await expect(evil.draw.drawPrize({ params, headers })).rejects.toMatchObject({ code: 'CROSS_SITE_REQUEST' })
})
