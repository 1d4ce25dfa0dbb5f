import { once } from 'node:events'
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { registerErrors } from '../errors'
import { seededRandom } from '../random'
import { refuseCrossSite } from '../same-site'
import type { AnswerFaultMode } from '../simulated/answer-faults'
import { registerSimulatedBankCore, type BankCoreHandle } from '../simulated/bank-core/register'
import { stillClock } from '../testing/demo-world'
import { createBankCoreGateway, type BankCoreSettings } from './bank-core'

const BANK = { appKey: 'koi', secret: 'shared secret' }
const ANNA = '13805715424' as MobileNumber
const BEA = '13958167484' as MobileNumber
const CARL = '13605884252' as MobileNumber
const NOBODY = '19912345678' as MobileNumber

const people = [
  { phone: ANNA, branchId: 'hangzhou-xihu', ownerManagerId: 'lin-wanqing', externalUserId: 'wmAnna', cards: ['otherDebit', 'ownCredit'] as const, aum: toFen(49_999_999) },
  { phone: BEA, branchId: 'ningbo-yinzhou', ownerManagerId: null, externalUserId: 'wmBea', cards: [], aum: toFen(0) },
  { phone: CARL, branchId: null, ownerManagerId: null, externalUserId: 'wmCarl', cards: [], aum: toFen(0) },
]
const ofAnna = { outcome: 'known', record: { isCustomer: true, ownerManagerId: 'lin-wanqing', branchId: 'hangzhou-xihu' } }
const noCustomer = { outcome: 'known', record: { isCustomer: false, ownerManagerId: null, branchId: null } }

let clock = stillClock()
let random = seededRandom('koi')
let app: FastifyInstance
let base = ''
let core: BankCoreHandle
/** The address and headers of every request that reached the core: everything but its body. */
let heads: string[] = []
let onTheWay = async (): Promise<unknown> => null
/** What somebody between the core and us makes of an answer. */
let tamper = (_reply: FastifyReply, answer: unknown) => answer

beforeEach(async () => {
  clock = stillClock()
  random = seededRandom('koi')
  heads = []
  onTheWay = async () => null
  tamper = (_reply, answer) => answer
  // A connection opened for a search that was given up before it was sent counts as busy to a server that closes.
  app = fastify({ forceCloseConnections: true })
  registerErrors(app)
  refuseCrossSite(app, 'http://localhost:8080')
  app.addHook('onRequest', async ({ url, headers }) => {
    heads.push(JSON.stringify([url, headers]))
    await onTheWay()
  })
  app.addHook('onSend', async (_request, reply, payload) => tamper(reply, payload))
  core = registerSimulatedBankCore(app, { clock, ...BANK, people: () => people })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

const gateway = (change: Partial<BankCoreSettings> = {}) =>
  createBankCoreGateway(
    { apiBase: `${base}/simulated/bank-core`, ...BANK, timeoutMs: 5000, ...change },
    { clock, random },
  )

/** Makes every answer travel under this status. */
function answerWith(status: number, body?: string): void {
  tamper = (reply, answer) => {
    void reply.status(status)
    return body ?? answer
  }
}

test('a customer is known with his branch and who looks after him', async () => {
  expect(await gateway().findByPhone(ANNA)).toEqual(ofAnna)
  expect(core.searches()).toBe(1)
})

test('a customer of a branch may have nobody who looks after him', async () => {
  const record = { isCustomer: true, ownerManagerId: null, branchId: 'ningbo-yinzhou' }
  expect(await gateway().findByPhone(BEA)).toEqual({ outcome: 'known', record })
})

test.each([
  ['somebody without a branch', CARL],
  ['a phone nobody has', NOBODY],
])('%s is no customer', async (_who, phone) => {
  expect(await gateway().findByPhone(phone)).toEqual(noCustomer)
})

test("a customer's cards and assets are told by his id in WeCom, in one order", async () => {
  expect(await gateway().findHolding('wmAnna')).toEqual({ outcome: 'known', holding: { cards: ['ownCredit', 'otherDebit'], aum: 49_999_999 } })
  expect(await gateway().findHolding('wmBea')).toEqual({ outcome: 'known', holding: { cards: [], aum: 0 } })
})

test.each(['wmCarl', 'wmNobody'])('%s has nothing with the bank', async (externalUserId) => {
  expect(await gateway().findHolding(externalUserId)).toEqual({ outcome: 'known', holding: null })
})

test.each<[AnswerFaultMode, string]>([['error500', 'HTTP 500'], ['garbage', 'an answer that is no JSON']])(
  'of a core in trouble (%s) no holding is guessed',
  async (mode, detail) => {
    core.setFault({ mode })
    expect(await gateway().findHolding('wmAnna')).toEqual({ outcome: 'unavailable', detail })
  },
)

test.each([
  ['no cards', '{"isCustomer":true,"aumFen":1}'],
  ['a card of another kind', '{"isCustomer":true,"cards":["gold"],"aumFen":1}'],
  ['half a fen', '{"isCustomer":true,"cards":[],"aumFen":0.5}'],
])('a holding of another shape (%s) is unavailable, not guessed', async (_what, body) => {
  answerWith(200, body)
  expect(await gateway().findHolding('wmAnna')).toEqual({ outcome: 'unavailable', detail: 'an answer of another shape' })
})

test.each<[AnswerFaultMode, string]>([
  ['error500', 'HTTP 500'],
  ['garbage', 'an answer that is no JSON'],
])('a core in trouble (%s) is unavailable, after a second try', async (mode, detail) => {
  core.setFault({ mode })
  expect(await gateway().findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail })
  expect(core.searches()).toBe(2)
})

test.each<AnswerFaultMode>(['error500', 'garbage'])('a trouble that passes (%s) is not noticed', async (mode) => {
  core.setFault({ mode, times: 1 })
  expect(await gateway().findByPhone(ANNA)).toEqual(ofAnna)
})

test('a cut connection is unavailable after a second try, and so is a core where nobody listens', async () => {
  tamper = (reply, answer) => {
    reply.raw.destroy()
    return answer
  }
  const bank = gateway()
  expect(await bank.findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: expect.stringMatching(/^[A-Z_]+$/) })
  expect(core.searches()).toBe(2)
  await app.close()
  expect(await bank.findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: 'ECONNREFUSED' })
})

test('a core that does not answer in time is unavailable, and is not asked again', async () => {
  core.setFault({ mode: 'timeout' })
  expect(await gateway({ timeoutMs: 50 }).findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: 'TimeoutError' })
  expect(heads.length).toBeLessThan(2)
})

test('a core that is slow is believed by those who have the time to wait', async () => {
  core.setFault({ mode: 'slow' })
  expect(await gateway({ timeoutMs: 50 }).findByPhone(ANNA)).toMatchObject({ outcome: 'unavailable' })
  expect(await gateway().findByPhone(ANNA)).toEqual(ofAnna)
  expect(core.searches()).toBe(2)
})

test('a first try that failed after half the time is the last', async () => {
  const timeoutMs = 400
  answerWith(503)
  onTheWay = () => once(AbortSignal.timeout(timeoutMs * 0.6), 'abort')
  expect(await gateway({ timeoutMs }).findByPhone(ANNA)).toMatchObject({ outcome: 'unavailable' })
  expect(heads).toHaveLength(1)
})

test.each([
  ['nothing', '{}'],
  ['null', 'null'],
  ['a word for a truth', '{"isCustomer":"false","ownerManagerId":null,"branchId":null}'],
  ['a number for a manager', '{"isCustomer":true,"ownerManagerId":7,"branchId":"b"}'],
  ['an empty branch', '{"isCustomer":true,"ownerManagerId":null,"branchId":""}'],
  ['no owner at all', '{"isCustomer":true,"branchId":"b"}'],
])('an answer of another shape (%s) is unavailable, not guessed', async (_what, body) => {
  answerWith(200, body)
  expect(await gateway().findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: 'an answer of another shape' })
})

test.each([
  [429, 1], [403, 1], [404, 1], [202, 1], [502, 2],
])('HTTP %i is unavailable; tries: %i', async (status, tries) => {
  answerWith(status)
  expect(await gateway().findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: `HTTP ${status}` })
  expect(heads).toHaveLength(tries)
})

test('a core that sends us elsewhere is not followed', async () => {
  const seen: string[] = []
  const elsewhere = fastify().addHook('onRequest', async ({ url }) => void seen.push(url))
  const address = await elsewhere.listen({ port: 0, host: '127.0.0.1' })
  tamper = (reply, answer) => {
    void reply.status(307).header('location', address)
    return answer
  }
  expect(await gateway().findByPhone(ANNA)).toMatchObject({ outcome: 'unavailable' })
  await elsewhere.close()
  expect(seen).toEqual([])
})

test.each([
  ['secret', { secret: 'wrong' }],
  ['app', { appKey: 'carp' }],
])('with another %s the core is unavailable, and the detail says 401 and no phone', async (_what, change) => {
  expect(await gateway(change).findByPhone(ANNA)).toEqual({ outcome: 'unavailable', detail: 'HTTP 401' })
  expect([core.searches(), heads.length]).toEqual([0, 1])
})

test('a phone stands in no address, no header and no detail', async () => {
  const details: string[] = []
  for (const mode of ['none', 'error500', 'garbage', 'timeout'] as const) {
    core.setFault({ mode })
    details.push(JSON.stringify(await gateway({ timeoutMs: mode === 'timeout' ? 50 : 5000 }).findByPhone(ANNA)))
  }
  core.setFault({ mode: 'none' })
  // A core that repeats what it was asked, as JSON and not.
  for (const echo of [`{"phone":"${ANNA}"}`, `no such phone ${ANNA}`]) {
    answerWith(200, echo)
    details.push(JSON.stringify(await gateway().findByPhone(ANNA)))
  }
  expect(core.searches()).toBeGreaterThanOrEqual(9)
  expect([...details, ...heads].join('\n')).not.toContain(ANNA)
})

test.each([
  [16, 'where nothing is set', {}],
  [7, 'where seven are set', { maxConcurrent: 7 }],
])('of a hundred searches at once the core sees %i at a time %s, and each is answered', async (limit, _where, change) => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let [inside, most] = [0, 0]
  onTheWay = () => {
    inside += 1
    most = Math.max(most, inside)
    return gate
  }
  tamper = (_reply, answer) => {
    inside -= 1
    return answer
  }
  const bank = gateway({ ...change, timeoutMs: 30_000 })
  const answers = Promise.all(Array.from({ length: 100 }, () => bank.findByPhone(ANNA)))
  await vi.waitFor(() => expect(inside).toBe(limit), { timeout: 20_000 })
  open()
  expect(new Set((await answers).map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(ofAnna)]))
  expect([most, core.searches()]).toEqual([limit, 100])
}, 30_000)

test('those who wait in vain are told so in time, and their places are not lost', async () => {
  core.setFault({ mode: 'timeout' })
  const bank = gateway({ timeoutMs: 100, maxConcurrent: 3 })
  const inVain = await Promise.all(Array.from({ length: 20 }, () => bank.findByPhone(ANNA)))
  expect(new Set(inVain.map(({ outcome }) => outcome))).toEqual(new Set(['unavailable']))
  core.setFault({ mode: 'none' })
  // A busy machine may need more than one try at so short a time.
  await vi.waitFor(async () => expect(await bank.findByPhone(ANNA)).toEqual(ofAnna), { timeout: 4000 })
})
