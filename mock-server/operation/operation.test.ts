import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { createApp } from '../app'
import type { Database } from '../db/database'
import { registerMaterialLinks } from '../material/material-links'
import { requestIdOf } from './log-options'
import { makeReady } from '../scenario/ready-customer'
import { sessionValue } from '../session/session-cookie'
import { R13, useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'

const world = useDemoWorld()
const app = useTestApp(world)

const sessionOf = (actor: 'customer' | 'manager', id: string) =>
  ({ cookie: `koi_${actor}=${encodeURIComponent(cookie.sign(sessionValue(actor, id, world().clock), world().keys.cookieSecret))}` })

/** A database whose line is cut until it is mended. */
function cutDatabase(): Database & { mend(): void } {
  const { db } = world()
  let isCut = true
  const lost = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }))
  return {
    ...db,
    query: (sql, params) => (isCut ? lost() : db.query(sql, params)),
    transaction: (work) => (isCut ? lost() : db.transaction(work)),
    mend: () => void (isCut = false),
  }
}

test('without its database the server is alive and not ready, says so, and serves again by itself', async () => {
  const db = cutDatabase()
  const server = await createApp({ ...world(), db }, { logger: false, outside: null })
  const ask = async (url: string) => server.inject({ method: 'GET', url, headers: sessionOf('customer', 'cust-01') })
  expect((await ask('/healthz')).json()).toEqual({ isAlive: true })
  expect(await ask('/readyz')).toMatchObject({ statusCode: 503, body: JSON.stringify({ isReady: false, reason: 'database' }) })
  const refused = await ask('/api/vouchers')
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toEqual({ code: 'DATABASE_UNAVAILABLE', message: '系统正在恢复，请稍后再试，您的进度不会丢失' })
  expect((await ask('/metrics')).body).toContain('koi_database_up 0')
  db.mend()
  expect((await ask('/readyz')).json()).toEqual({ isReady: true, reason: null })
  expect((await ask('/api/vouchers')).json()).toEqual({ vouchers: [] })
  await server.close()
})

test('metrics tell draws, refusals by code, payouts, the age of their queue and the budget that is left', async () => {
  await makeReady(app().deps, R13, 'cust-08', '15867107600')
  const draw = () => app().inject({
    method: 'POST', url: `/api/campaigns/${R13}/draws`, headers: { ...sessionOf('customer', 'cust-08'), 'idempotency-key': 'metrics-1' },
  })
  expect((await draw()).json()).toMatchObject({ outcome: 'drawn' })
  await app().inject({ method: 'GET', url: '/api/campaigns/none/fairness' })
  world().clock.moveTo(new Date('2026-02-26T01:00:00+08:00'))
  const { body, headers } = await app().inject({ method: 'GET', url: '/metrics' })
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(body).toContain('koi_draws_total{outcome="drawn",reason=""} 1')
  expect(body).toContain('koi_errors_total{code="CAMPAIGN_NOT_FOUND"} 1')
  expect(body).toMatch(/koi_payouts\{state="\w+"\} 1/)
  expect(body).toMatch(/koi_payout_queue_age_seconds (0|3600)\n/)
  const [pool] = await world().db.query<{ fen: number }>('select (budget_fen - reserved_fen - paid_fen)::float8 as fen from prize_pool where campaign_id = $1', [R13])
  expect(body).toContain(`koi_budget_left_fen{pool="${R13}"} ${pool!.fen}\n`)
})

test('metrics are read with their token only, and without one from this machine only', async () => {
  const guarded = await createApp(world(), { logger: false, outside: null, metricsToken: 'a long token' })
  const ask = async (headers: Record<string, string>) => (await guarded.inject({ method: 'GET', url: '/metrics', headers })).statusCode
  expect([await ask({}), await ask({ authorization: 'Bearer wrong' }), await ask({ authorization: 'Bearer a long token' })]).toEqual([404, 404, 200])
  // As many characters, and more bytes.
  expect(await ask({ authorization: 'Bearer a löng token' })).toBe(404)
  expect((await app().inject({ method: 'GET', url: '/metrics', remoteAddress: '10.0.0.7' })).statusCode).toBe(404)
  await guarded.close()
})

test('of two servers in one process each tells its own answers, and both the one process', async () => {
  const other = await createApp(world(), { logger: false, outside: null })
  await other.inject({ method: 'GET', url: '/api/campaigns/none/fairness' })
  const [one, two] = await Promise.all([app(), other].map(async (it) => (await it.inject({ method: 'GET', url: '/metrics' })).body))
  expect(one).not.toContain('koi_errors_total{')
  expect(two).toContain('koi_errors_total{code="CAMPAIGN_NOT_FOUND"} 1')
  expect([one, two].map((body) => body!.match(/^# TYPE process_start_time_seconds gauge$/gm))).toEqual([expect.any(Array), expect.any(Array)])
  const startOf = (body: string) => /^process_start_time_seconds (\d+)$/m.exec(body)![1]
  expect(startOf(one!)).toBe(startOf(two!))
  await other.close()
})

test('the log has one line for each answer, by its route and number, and nothing of a person (K1)', async () => {
  const lines: string[] = []
  const logger = { level: 'info', stream: { write: (line: string) => void lines.push(line) } }
  const server = await createApp(world(), { logger, outside: null })
  const answer = await server.inject({
    method: 'PUT', url: `/api/campaigns/${R13}/participation/info?phone=13805715424`,
    headers: { ...sessionOf('customer', 'cust-01'), 'x-request-id': 'gateway-7' }, payload: { phone: '13805715424', consentVersion: '2026-02-r13-2' },
  })
  expect(answer.headers['x-request-id']).toBe('gateway-7')
  server.log.error({ err: new Error('row (13805715424, 6222021001112345678)') }, 'a failure')
  await server.close()
  expect(JSON.parse(lines[0]!)).toMatchObject({ req: { method: 'PUT', route: '/api/campaigns/:campaignId/participation/info', id: 'gateway-7' }, endpoint: 'participation.enterInfo' })
  expect(lines.join('')).not.toMatch(/13805715424|6222021001112345678|cust-01/)
  expect(lines.join('')).toContain('row (***, ***)')
})

test.each(['13805715424', 'phone-13805715424', 'card-6222021001112345678', 'gateway\r\n7', 'short'])('a number of a request that may be a person’s, or no number, is not taken over: %j', (given) => {
  expect(requestIdOf({ 'x-request-id': given })).toMatch(/^[\da-f]{8}-/)
})

test('200 calls of a script are stopped by who sends them, and bring one prize; a whole branch behind one Wi-Fi gets through (K11)', async () => {
  await makeReady(app().deps, R13, 'cust-08', '15867107600')
  const server = await createApp(app().deps, { logger: false, outside: null, rateLimit: { customer: 150, manager: 600 } })
  registerMaterialLinks(server, app().deps)
  const draw = async (id: string, key: string) =>
    server.inject({ method: 'POST', url: `/api/campaigns/${R13}/draws`, headers: { ...sessionOf('customer', id), 'idempotency-key': key } })
  const answers = []
  for (let index = 0; index < 200; index += 1) answers.push(await draw('cust-08', `script-${index + 100}`))
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(50)
  expect(answers.at(-1)!.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(await world().db.query("select 1 from voucher where customer_id = 'cust-08'")).toHaveLength(1)
  // The same address in other letters is the same endpoint.
  expect((await server.inject({ method: 'GET', url: '/%61pi/vouchers', headers: sessionOf('customer', 'cust-08') })).statusCode).toBe(429)
  // And so is what is written down when a page is opened.
  expect((await server.inject({ method: 'GET', url: '/materials/prepay-or-not', headers: sessionOf('customer', 'cust-08') })).statusCode).toBe(429)
  const branch = await Promise.all(Array.from({ length: 300 }, (_, index) =>
    server.inject({ method: 'GET', url: '/api/vouchers', headers: sessionOf('customer', `visitor-${index}`) })))
  expect(branch.filter(({ statusCode }) => statusCode === 429)).toEqual([])
  expect((await server.inject({ method: 'GET', url: `/api/campaigns/${R13}` })).statusCode).toBe(200)
  await server.close()
})

test('what is under way when the server stops is answered, and every prize that was told is kept', async () => {
  const ids = ['cust-05', 'cust-08', 'cust-10']
  const phones = ['13777844804', '15867107600', '15257166398']
  for (const [index, id] of ids.entries()) await makeReady(app().deps, R13, id, phones[index]!)
  const server = await createApp(app().deps, { logger: false, outside: null })
  const asked = ids.map((id) => server.inject({ method: 'POST', url: `/api/campaigns/${R13}/draws`, headers: { ...sessionOf('customer', id), 'idempotency-key': 'stopping' } }))
  await server.close()
  const told = (await Promise.all(asked)).filter(({ statusCode }) => statusCode === 200)
  const kept = await world().db.query('select 1 from voucher')
  expect(kept).toHaveLength(told.length)
})

test('every answer tells the browser to guess no type, and data to be no page; HSTS where people come by HTTPS', async () => {
  const { headers } = await app().inject({ method: 'GET', url: '/healthz' })
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" })
  expect(headers).not.toHaveProperty('strict-transport-security')
  const open = await createApp({ ...world(), publicUrl: 'https://koi.bank.example' }, { logger: false, outside: null })
  expect((await open.inject({ method: 'GET', url: '/healthz' })).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  await open.close()
})
