import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { knowCustomer } from '../wecom/know-customer'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { clientOfCustomer } from '../testing/test-browser'

const world = useDemoWorld()
const app = useTestApp(world)

const anyone = () => createMockClient(axiosTransport(app().url))
const withToken = (token: string) => createMockClient(axiosTransport(app().url, { authorization: `Bearer ${token}` }))

/** What `wx.login` brings on the phone of this customer. */
async function codeOn(customerId: string, query = ''): Promise<string> {
  const response = await fetch(`${app().url}/simulated/wechat/login${query}`, { headers: { cookie: `simulated_customer=${customerId}` } })
  return ((await response.json()) as { code: string }).code
}

async function signIn(customerId: string, lastToken: string | null = null) {
  const { token } = await anyone().session.signInMiniprogram({ body: { host: 'wechat', code: await codeOn(customerId), lastToken } })
  return { token, client: withToken(token) }
}

const open = (client: MockClient) => client.participation.openParticipation({ params: { campaignId: R13 }, body: { channel: null, invitation: null } })

test('a customer is the same in the mini-program as on the H5 pages (C23)', async () => {
  const h5 = await clientOfCustomer(app().url, 'cust-02')
  await open(h5)
  await h5.participation.joinCampaign({ params: { campaignId: R13 } })
  expect(await open((await signIn('cust-02')).client)).toMatchObject({ step: 'joined' })
})

test('a code works once', async () => {
  const code = await codeOn('cust-02')
  const body = { host: 'wechat', code, lastToken: null } as const
  await anyone().session.signInMiniprogram({ body })
  await expect(anyone().session.signInMiniprogram({ body })).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('of several phones on one desk each signs its own holder in', async () => {
  const code = await codeOn('cust-03', '?customer=cust-02')
  const { token } = await anyone().session.signInMiniprogram({ body: { host: 'wechat', code, lastToken: null } })
  expect(token).toContain('cust-02')
})

test("another mini-program's code is no good here", async () => {
  const code = await codeOn('cust-02', '?appid=wxanother')
  const exchange = anyone().session.signInMiniprogram({ body: { host: 'wechat', code, lastToken: null } })
  await expect(exchange).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test("a member's code of WeCom is a manager's session, good for no customer's business", async () => {
  const response = await fetch(`${app().url}/simulated/wecom/miniprogram/login`, { headers: { cookie: 'simulated_member=lin-wanqing' } })
  const { code } = (await response.json()) as { code: string }
  const { token, actor } = await anyone().session.signInMiniprogram({ body: { host: 'wecom', code, lastToken: null } })
  expect(actor).toBe('manager')
  await expect(withToken(token).voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect((await withToken(token).manager.listCampaigns()).campaigns.length).toBeGreaterThan(0)
})

test('a code of wx.login is none of wx.qy.login', async () => {
  const exchange = anyone().session.signInMiniprogram({ body: { host: 'wecom', code: await codeOn('cust-02'), lastToken: null } })
  await expect(exchange).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('a token ends a week later, and one that was changed never began', async () => {
  const { token, client } = await signIn('cust-02')
  expect(await client.voucher.listVouchers()).toEqual({ vouchers: [] })
  await expect(withToken(token.replace('cust-02', 'cust-03')).voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  world().clock.moveTo(new Date('2026-02-19T10:01:00+08:00'))
  await expect(client.voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('a phone stays the same device from one session to the next: who holds it next does not draw there (K11)', async () => {
  const first = await signIn('cust-02')
  await open(first.client)
  await first.client.participation.joinCampaign({ params: { campaignId: R13 } })
  const { consent } = await anyone().campaign.showCampaign({ params: { campaignId: R13 } })
  await first.client.participation.enterInfo({ params: { campaignId: R13 }, body: { phone: '13958167484', consentVersion: consent.version, isConsentGiven: true } })
  const draw = { params: { campaignId: R13 }, headers: { 'idempotency-key': 'key-of-zhou' } }
  expect(await first.client.draw.drawPrize(draw)).toMatchObject({ outcome: 'drawn' })

  await anyone().qa.addContact({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  const next = await signIn('cust-01', first.token)
  await open(next.client)
  await next.client.participation.joinCampaign({ params: { campaignId: R13 } })
  await next.client.participation.enterInfo({ params: { campaignId: R13 }, body: { phone: '13805715424', consentVersion: consent.version, isConsentGiven: true } })
  const answer = await next.client.draw.drawPrize({ params: { campaignId: R13 }, headers: { 'idempotency-key': 'key-of-chen' } })
  expect(answer).toMatchObject({ outcome: 'refused', refusal: 'DEVICE_ALREADY_USED' })
})

test('who came before any member had added him is the same customer afterwards, and paid as WeCom knows him', async () => {
  await world().db.query('truncate customer cascade')
  const { client } = await signIn('cust-01')
  expect(await open(client)).toMatchObject({ step: 'new' })
  const person = world().demo.bank.customers.find(({ id }) => id === 'cust-01')!
  await app().outside.wecom.scanContactCode('cust-01', 'lin-wanqing')
  await knowCustomer(app().deps, person.externalUserId, null)
  expect(await world().db.query('select openid, external_user_id from customer where union_id = $1', [person.unionId])).toEqual([
    { openid: person.openid, external_user_id: person.externalUserId },
  ])
})

/** What the button `getPhoneNumber` brings on the phone of this customer. */
async function phoneCodeOn(customerId: string): Promise<string> {
  const response = await fetch(`${app().url}/simulated/wechat/phone-code?customer=${customerId}`)
  return ((await response.json()) as { code: string }).code
}

test('the phone WeChat is tied to is told to its owner, once for a code, and kept nowhere', async () => {
  const { client } = await signIn('cust-01')
  await open(client)
  const body = { code: await phoneCodeOn('cust-01') }
  expect(await client.session.exchangePhoneCode({ body })).toEqual({ phone: '13805715424' })
  expect(await open(client)).toMatchObject({ maskedPhone: null, keptPhone: null })
  await expect(client.session.exchangePhoneCode({ body })).rejects.toMatchObject({ code: 'PHONE_CODE_REJECTED' })
  await expect(anyone().session.exchangePhoneCode({ body })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('WeCom is asked once who somebody is: from then on he is known by what WeChat says', async () => {
  const unionIds = () => world().db.query("select union_id from customer where id = 'cust-02'")
  await world().db.query("update customer set union_id = null where id = 'cust-02'")
  await signIn('cust-02')
  expect(await unionIds()).toEqual([{ union_id: expect.any(String) }])
  await anyone().simulator.setServerFaults({ body: { faults: [{ api: 'idconvert/unionid_to_external_userid', fault: 'busy', times: 9 }] } })
  expect((await signIn('cust-02')).token).toContain('cust-02')
})
