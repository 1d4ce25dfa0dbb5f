import { beforeEach, expect, test } from 'vitest'
import { axiosTransport } from '#shared/api/axios-transport'
import { createMockClient, type MockClient } from '#shared/api/mock-client'
import { clientOfCustomer, createTestBrowser } from '../testing/test-browser'
import { useScenarios, type ScenarioWorld } from '../testing/use-scenarios'

const setWorld = useScenarios()

let world: ScenarioWorld
let customer: MockClient

beforeEach(async () => {
  world = await setWorld('fresh')
  customer = world.customer
})

const params = { campaignId: 'r13-newcomer' }

const lines = async () => (await customer.traffic.listRequests()).requests

/** Without a client of ours, which would not send such a thing. */
const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${world.app.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

test('a request stands in the log with who asked, what he asked and what he was told', async () => {
  const answer = await customer.participation.openParticipation({ params, body: { channel: 'xihu-01' } })
  expect((await lines())[0]).toEqual({
    id: expect.any(Number), at: '2026-02-12T02:00:00.000Z', method: 'POST', path: '/api/campaigns/r13-newcomer/participation',
    route: 'participation.openParticipation', caller: 'customer cust-01', status: 200, ms: expect.any(Number),
    body: { channel: 'xihu-01' }, answer: JSON.parse(JSON.stringify(answer)), violation: null, fault: null,
  })
})

test('a manager is called by his own name, and nobody by none', async () => {
  await world.manager.manager.showManager()
  await createMockClient(axiosTransport(world.app.url)).voucher.listVouchers().catch(() => undefined)
  expect((await lines()).slice(0, 2)).toMatchObject([{ caller: null, status: 401 }, { caller: 'manager lin-wanqing', status: 200 }])
})

test('what QA does, what happens outside, and files are not in the log; pages are', async () => {
  await customer.traffic.clearRequests()
  await customer.qa.showClock()
  await clientOfCustomer(world.app.url, 'cust-02')
  await fetch(`${world.app.url}/assets/no-such-file.js`)
  await fetch(`${world.app.url}/lottery/no-such-campaign`)
  const paths = (await lines()).map(({ path }) => path.split('?')[0])
  expect(paths).toEqual(['/lottery/no-such-campaign', '/oauth/callback', '/oauth/customer'])
})

test.each([
  ['a field nobody asked for', '/api/campaigns/r13-newcomer/participation', '{"channel":null,"isStaff":false}', 'request: body: Unrecognized key'],
  ['no JSON', '/api/campaigns/r13-newcomer/participation', '{', 'request: '],
  ['a path the contract does not have', '/api/campaign', '{}', 'request: the contract has no such route'],
])('%s is marked as a violation of the contract', async (_, path, body, violation) => {
  const browser = createTestBrowser(world.app.url)
  await browser.open('/oauth/customer?return=/healthz')
  await post(path, body, { cookie: browser.cookieHeader() })
  expect((await lines())[0]!.violation).toContain(violation)
})

test('a refusal that the endpoint has is no violation', async () => {
  await customer.participation.joinCampaign({ params }).catch(() => undefined)
  expect((await lines())[0]).toMatchObject({ status: 409, answer: { code: 'STEP_SKIPPED' }, violation: null })
})

test("another site's request is seen too", async () => {
  await post('/api/campaigns/r13-newcomer/participation', '{}', { origin: 'https://elsewhere.example' })
  expect((await lines())[0]).toMatchObject({ status: 403, answer: { code: 'CROSS_SITE_REQUEST' } })
})

test('"this route was called once with …": whatever is asked for has to be contained', async () => {
  await customer.participation.openParticipation({ params, body: { channel: 'xihu-01' } })
  await customer.participation.openParticipation({ params, body: { channel: 'xihu-02' } })
  const count = async (body: Parameters<typeof customer.traffic.countRequests>[0]['body']) => (await customer.traffic.countRequests({ body })).count
  const route = 'participation.openParticipation'
  expect([
    await count({ route }), await count({ route, body: { channel: 'xihu-01' } }), await count({ route, caller: 'customer cust-03' }),
    await count({ route, answer: { manager: { name: '林晚晴' } } }), await count({ route, status: 409 }),
  ]).toEqual([2, 1, 0, 2, 0])
})

test('the log keeps the last 500', async () => {
  for (let batch = 0; batch < 51; batch += 1) await Promise.all(Array.from({ length: 10 }, () => fetch(`${world.app.url}/api/campaigns/r13-newcomer`)))
  expect(await lines()).toHaveLength(500)
})

test('whoever waits is answered when a request comes, and at once for a version that is no longer or not yet', async () => {
  const { version } = await customer.traffic.listRequests()
  const waiting = customer.traffic.awaitRequests({ body: { after: version } })
  await customer.campaign.showCampaign({ params })
  expect((await waiting).version).toBeGreaterThan(version)
  expect(await customer.traffic.awaitRequests({ body: { after: 0 } })).toEqual(await customer.traffic.awaitRequests({ body: { after: 1_000_000 } }))
})
