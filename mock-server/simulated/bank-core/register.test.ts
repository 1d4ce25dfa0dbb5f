import { fastify } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { createRequestSigner } from '../../gateway/sign-request'
import { seededRandom } from '../../random'
import { MORNING, stillClock } from '../../testing/demo-world'
import { registerSimulatedBankCore, type BankCoreHandle } from './register'

const BANK = { appKey: 'koi', secret: 'shared secret' }
const PATH = '/simulated/bank-core/v1/customers/search'
const ANNA = { phone: '13805715424', branchId: 'hangzhou-xihu', ownerManagerId: 'lin-wanqing', externalUserId: 'wmAnna', cards: ['ownDebit'] as const, aum: toFen(0) }

let clock = stillClock()
let app = fastify()
let core: BankCoreHandle
let logged = ''

beforeEach(() => {
  clock = stillClock()
  logged = ''
  app = fastify({ logger: { level: 'trace', stream: { write: (line) => void (logged += line) } } })
  core = registerSimulatedBankCore(app, { clock, ...BANK, people: () => [ANNA] })
})
afterEach(() => app.close())

/** Headers made by somebody whose clock stands so many minutes behind the core's. */
function sign(body: string, minutesBehind = 0, random = seededRandom('us')) {
  const theirs = stillClock(new Date(MORNING.getTime() - minutesBehind * 60_000))
  return createRequestSigner(BANK, { clock: theirs, random })({ method: 'POST', path: PATH, body })
}

const search = JSON.stringify({ phone: ANNA.phone })

async function post(headers: Record<string, string>, body = search) {
  const { statusCode, body: answer } = await app.inject({
    method: 'POST', url: PATH, headers: { 'content-type': 'application/json', ...headers }, payload: body,
  })
  return [statusCode, JSON.parse(answer)] as const
}

const refused = [401, { code: 'SIGNATURE_INVALID' }]
const found = [200, { isCustomer: true, ownerManagerId: 'lin-wanqing', branchId: 'hangzhou-xihu' }]

test.each([
  ['six minutes ago', 6, refused],
  ['four minutes ago', 4, found],
  ['six minutes from now', -6, refused],
])('a search signed %s', async (_when, minutes, expected) => {
  expect(await post(sign(search, minutes))).toEqual(expected)
})

test('a nonce is good once', async () => {
  const headers = sign(search)
  expect([await post(headers), await post(headers), core.searches()]).toEqual([found, refused, 1])
})

test('a nonce of a forged request is not used up by it', async () => {
  const headers = sign(search)
  expect(await post({ ...headers, 'x-koi-signature': 'forged' })).toEqual(refused)
  expect(await post(headers)).toEqual(found)
})

test('a nonce signed ahead of the clock is remembered for as long as its request would be good', async () => {
  const headers = sign(search, -5)
  await post(headers)
  clock.moveTo(new Date(MORNING.getTime() + 9 * 60_000))
  await post(sign(search, -9, seededRandom('others')))
  expect(await post(headers)).toEqual(refused)
})

test('a nonce is forgotten once its request is too old', async () => {
  await post(sign(search))
  clock.moveTo(new Date(MORNING.getTime() + 6 * 60_000))
  expect(await post(sign(search, -6))).toEqual(found)
})

test('a search without a signature, or for another phone than was signed, is refused', async () => {
  expect(await post({})).toEqual(refused)
  expect(await post(sign(search), JSON.stringify({ phone: '13958167484' }))).toEqual(refused)
})

test.each(['', 'no JSON', '{}', '{"phone":"1380571542"}', '{"phone":13805715424}', '{"phone":"13805715424","name":"x"}'])(
  'a signed body %j is no question', async (body) => {
    expect(await post(sign(body), body)).toEqual([400, { code: 'PHONE_INVALID' }])
    expect(core.searches()).toBe(0)
  },
)

test('a phone is not written down, whatever comes with it', async () => {
  await post(sign(search))
  await post({}, search)
  await post(sign(`${search}}`), `${search}}`)
  await post({ 'content-type': 'text/plain' }, search)
  expect(logged).toContain(PATH)
  expect(logged).not.toContain(ANNA.phone)
})

test('a fault set for two searches is over after two', async () => {
  core.setFault({ mode: 'error500', times: 2 })
  const random = seededRandom('us')
  const codes = []
  for (let attempt = 0; attempt < 3; attempt += 1) codes.push((await post(sign(search, 0, random)))[0])
  expect(codes).toEqual([500, 500, 200])
})
