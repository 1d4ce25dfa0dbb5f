import { expect, test } from 'vitest'
import { openParticipation } from '../participation/open-participation'
import { useDemoWorld } from '../testing/demo-world'
import { addContact } from '../scenario/ready-customer'
import { expectBalancedLedger } from '../testing/ready-customers'
import { clientOfCustomer } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { drawPrize } from './draw-prize'

const world = useDemoWorld((demo) => [{ ...demo, infoFields: [] }])
const app = useTestApp(world)

const R13 = 'r13-newcomer'

async function openOn(deviceId: string, customerId: string): Promise<void> {
  const deps = world()
  await addContact(deps, customerId)
  await openParticipation(deps, await deps.campaigns.get(R13), { customerId, deviceId, channel: null, invitation: null }, deps.clock.now())
}

const draw = async (customerId: string) => drawPrize(world(), await world().campaigns.get(R13), customerId, `key-of-${customerId}`)

test('two customers on one phone draw once, also when both tap at the same moment (K11)', async () => {
  await openOn('the-family-phone', 'cust-01')
  await openOn('the-family-phone', 'cust-03')
  await openOn('another-phone', 'cust-06')
  const answers = await Promise.all([draw('cust-01'), draw('cust-03'), draw('cust-06')])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['drawn', 'drawn', 'refused'])
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ refusal: 'DEVICE_ALREADY_USED', draw: null })
  await expectBalancedLedger(world().db, R13)
})

test('the one who drew on a device draws no second time, and hears of his own prize', async () => {
  await openOn('his-phone', 'cust-01')
  await draw('cust-01')
  expect(await drawPrize(world(), await world().campaigns.get(R13), 'cust-01', 'another-key')).toMatchObject({ refusal: 'ALREADY_DRAWN' })
})

test('200 scripted calls with fresh keys win one prize (K11)', async () => {
  await addContact(world(), 'cust-01')
  const client = await clientOfCustomer(app().url, 'cust-01')
  const params = { campaignId: R13 }
  await client.participation.openParticipation({ params, body: { channel: null } })
  const calls = Array.from({ length: 200 }, (_, n) => client.draw.drawPrize({ params, headers: { 'idempotency-key': `script-${n}-key` } }))
  const answers = await Promise.all(calls)
  expect(answers.filter(({ outcome }) => outcome === 'drawn')).toHaveLength(1)
  expect(await world().db.query('select count(*) as vouchers from voucher')).toEqual([{ vouchers: 1 }])
})
