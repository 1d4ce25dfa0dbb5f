import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient } from '#shared/api/mock-client'
import type { DrawAnswer } from '#shared/draw/contract'
import { sessionValue } from '../session/session-cookie'
import { useDemoWorld } from '../testing/demo-world'
import { addContact } from '../scenario/ready-customer'
import { expectBalancedLedger, makeManyReady } from '../testing/ready-customers'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const CAMPAIGN = 'r13-newcomer'
const CLIENTS = 64

/** One customer's phone: his own session, one draw. */
function drawAs(customerId: string): Promise<DrawAnswer> {
  const { clock, keys } = world()
  const session = encodeURIComponent(cookie.sign(sessionValue('customer', customerId, clock), keys.cookieSecret))
  const client = createMockClient(axiosTransport(app().url, { cookie: `koi_customer=${session}` }))
  return client.draw.drawPrize({ params: { campaignId: CAMPAIGN }, headers: { 'idempotency-key': `key-of-${customerId}` } })
}

test('64 phones at a time draw all 5,000 prizes over HTTP, and the 5,001st customer hears that they are gone', { timeout: 60_000 }, async () => {
  const { db, clock } = world()
  const waiting = await makeManyReady(db, CAMPAIGN, 5_000, clock.now())
  const counts = new Map<number, number>()
  const phone = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { draw } = await drawAs(next)
      counts.set(draw!.amount, (counts.get(draw!.amount) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, phone))

  expect(Object.fromEntries(counts)).toEqual({ 188: 177, 388: 4_820, 8800: 2, 18800: 1 })
  await addContact(world(), 'cust-01')
  expect(await drawAs('cust-01')).toEqual({ outcome: 'refused', refusal: 'PRIZES_GONE', draw: null })
  await expectBalancedLedger(db, CAMPAIGN)
})
