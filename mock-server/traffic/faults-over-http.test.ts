import { beforeEach, expect, test } from 'vitest'
import type { Fault } from '#shared/traffic/contract'
import { useScenarios, type ScenarioWorld } from '../testing/use-scenarios'

const setWorld = useScenarios()

let world: ScenarioWorld

beforeEach(async () => {
  world = await setWorld('ready-to-draw')
})

const drawn = () => world.customer.draw.drawPrize({ params: world.params, headers: { 'idempotency-key': 'a-key-of-mine' } })

async function setFault(kind: Fault['kind'], times: number | null = 1): Promise<void> {
  await world.customer.traffic.setFaults({ body: { faults: [{ route: 'draw.drawPrize', kind, times }] } })
}

const drawnCount = async () => (await world.app.deps.db.query('select 1 from voucher')).length

test('a status that QA wants is told in words of ours, nothing is done, and it is over after so many requests', async () => {
  await setFault({ name: 'status', status: 503 })
  await expect(drawn()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  expect(await drawnCount()).toBe(0)
  expect(await drawn()).toMatchObject({ outcome: 'drawn' })
})

test('a line that is cut before anything is done leaves nothing behind', async () => {
  await setFault({ name: 'drop' })
  await expect(drawn()).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  expect(await drawnCount()).toBe(0)
})

test('a line that is cut after the commit has drawn, and the same key hears what was drawn', async () => {
  await setFault({ name: 'dropAfterCommit' })
  await expect(drawn()).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  expect(await drawnCount()).toBe(1)
  const { requests } = await world.customer.traffic.listRequests()
  expect(requests[0]).toMatchObject({ route: 'draw.drawPrize', status: null, fault: 'dropAfterCommit', answer: { outcome: 'drawn' } })
  expect(await drawn()).toEqual(requests[0]!.answer)
})

test('a request that a network repeats is carried out twice and answered once', async () => {
  await setFault({ name: 'repeat' })
  expect(await drawn()).toMatchObject({ outcome: 'drawn' })
  expect(await drawnCount()).toBe(1)
  await world.customer.traffic.setFaults({ body: { faults: [{ route: 'participation.enterInfo', kind: { name: 'repeat' }, times: 1 }] } })
  const { consent } = await world.customer.campaign.showCampaign({ params: world.params })
  const body = { phone: '13805715424', consentVersion: consent.version, isConsentGiven: true as const }
  // Both come too late; the answer to the second is told.
  await expect(world.customer.participation.enterInfo({ params: world.params, body })).rejects.toMatchObject({ code: 'WRONG_STATE' })
})

test("a hotel's log-in page instead of an answer is told as a failure, and nothing is done", async () => {
  await setFault({ name: 'garbage' })
  await expect(drawn()).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  expect(await drawnCount()).toBe(0)
})

test('a slow line gives the same answer, a piece at a time', async () => {
  const plain = await world.customer.voucher.listVouchers()
  await world.customer.traffic.setFaults({ body: { faults: [{ route: 'voucher.listVouchers', kind: { name: 'throttle', bytesPerSecond: 200 }, times: 1 }] } })
  expect(await world.customer.voucher.listVouchers()).toEqual(plain)
  const { requests } = await world.customer.traffic.countRequests({ body: { route: 'voucher.listVouchers' } })
  expect(requests.map(({ fault }) => fault)).toEqual(['throttle 200', null])
})

test('an answer whose reader has gone stands in the log as a line that was cut', async () => {
  const { traffic } = world.customer
  await traffic.setFaults({ body: { faults: [{ route: 'campaign.showCampaign', kind: { name: 'throttle', bytesPerSecond: 10 }, times: 1 }] } })
  const leaving = new AbortController()
  await fetch(`${world.app.url}/api/campaigns/r13-newcomer`, { signal: leaving.signal })
  const { version, requests } = await traffic.listRequests()
  expect(requests[0]).toMatchObject({ status: 200, ms: null })
  leaving.abort()
  await traffic.awaitRequests({ body: { after: version } })
  expect((await traffic.listRequests()).requests[0]).toMatchObject({ status: null, ms: expect.any(Number) })
})

test('one fault of a kind at a time: the second comes when the first is used up', async () => {
  const faults = [500, 502].map((status) => ({ route: '*', kind: { name: 'status' as const, status }, times: 1 }))
  await world.customer.traffic.setFaults({ body: { faults } })
  const codes = []
  for (let attempt = 0; attempt < 3; attempt += 1) codes.push(await world.customer.voucher.listVouchers().then(() => 'answered', ({ code }: { code: string }) => code))
  expect(codes).toEqual(['INTERNAL_ERROR', 'ISSUER_UNAVAILABLE', 'answered'])
  expect(await world.customer.traffic.listFaults()).toEqual({ faults: [] })
})

test.each(['draw.noSuchThing', 'constructor.constructor', 'qa.reset'])('the product has no endpoint %s: ROUTE_NOT_FOUND, and the faults before stay', async (route) => {
  await setFault({ name: 'drop' })
  const faults = [{ route, kind: { name: 'drop' as const }, times: null }]
  await expect(world.customer.traffic.setFaults({ body: { faults } })).rejects.toMatchObject({ code: 'ROUTE_NOT_FOUND' })
  expect((await world.customer.traffic.listFaults()).faults).toMatchObject([{ route: 'draw.drawPrize' }])
})
