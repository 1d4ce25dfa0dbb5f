import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { sessionValue } from '../session/session-cookie'
import { addContact } from '../scenario/ready-customer'
import { useTestApp } from '../testing/use-test-app'
import { runWork } from '../work/run-work'
import { useLadderWorld } from './testing/ladder-world'

const world = useLadderWorld()
const app = useTestApp(world)

const params = { campaignId: 'ladder' }

function clientOf(customerId: string): MockClient {
  const { clock, keys } = world()
  const session = encodeURIComponent(cookie.sign(sessionValue('customer', customerId, clock), keys.cookieSecret))
  return createMockClient(axiosTransport(app().url, { cookie: `koi_customer=${session}` }))
}

/** All the way through the campaign, by a friend's link. */
async function drawByLink(customerId: string, phone: string, invitation: string): Promise<void> {
  const { participation, draw } = clientOf(customerId)
  const { consent } = await world().campaigns.get('ladder')
  await addContact(world(), customerId)
  await participation.openParticipation({ params, body: { channel: null, invitation } })
  await participation.joinCampaign({ params })
  await participation.enterInfo({ params, body: { phone, consentVersion: consent.version, isConsentGiven: true } })
  expect(await draw.drawPrize({ params, headers: { 'idempotency-key': `key-of-${customerId}` } })).toMatchObject({ outcome: 'drawn' })
}

test('a friend new to the bank who draws by the link brings a reward, one who is its customer brings nothing (C18)', async () => {
  const { participation, referral, voucher } = clientOf('cust-01')
  await participation.openParticipation({ params, body: { channel: null } })
  const { code } = (await referral.showReferral({ params })).referral!
  await drawByLink('cust-06', '19557133244', code)
  await drawByLink('cust-03', '13605884252', code)
  await runWork(app().deps)

  expect((await referral.showReferral({ params })).referral).toMatchObject({ code, opened: 2, invited: 1, earned: 500 })
  expect((await voucher.listVouchers({})).vouchers).toMatchObject([{ source: 'referral', amount: 500, minimumSpend: 3_000 }])
})
