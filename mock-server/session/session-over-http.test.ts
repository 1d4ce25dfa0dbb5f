import cookie from '@fastify/cookie'
import { expect, test } from 'vitest'
import { createKeys } from '../keys'
import { seededRandom } from '../random'
import { useDemoWorld } from '../testing/demo-world'
import { startTestApp } from '../testing/test-app'
import { createTestBrowser } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { sessionValue } from './session-cookie'

const world = useDemoWorld()
const app = useTestApp(world)

const keysOf = (secret: string, oldSecrets: string[] = [], corpId = world().corp.corpId) =>
  createKeys({ secret, oldSecrets, fixedSecret: 'test secret', corpId }, seededRandom('session'))

const signed = (secret: string, id = 'cust-01') => `koi_customer=${encodeURIComponent(cookie.sign(sessionValue('customer', id, world().clock), secret))}`

const answerTo = async (line: string, { inject } = app()) => (await inject({ method: 'GET', url: '/api/vouchers', headers: { cookie: line } })).statusCode

test('a session is good under its signature, and nobody else\'s name can be put into it', async () => {
  const session = signed(keysOf('test secret').cookieSecret)
  expect(await answerTo(session)).toBe(200)
  expect(await answerTo(session.replace('cust-01', 'cust-02'))).toBe(401)
  expect(await answerTo(signed('guessed'))).toBe(401)
})

test('a session of another corp is none here, also under the same secret', async () => {
  expect(await answerTo(signed(keysOf('test secret', [], 'wwanother').cookieSecret))).toBe(401)
})

test('when the secret is replaced, whoever is signed in stays so until the old one goes', async () => {
  const before = signed(keysOf('test secret').cookieSecret)
  const during = await startTestApp({ ...world(), keys: keysOf('new secret', ['test secret']) })
  expect(await answerTo(before, during)).toBe(200)
  await during.close()
  const after = await startTestApp({ ...world(), keys: keysOf('new secret') })
  expect(await answerTo(before, after)).toBe(401)
  await after.close()
})

test.each(['//evil.example', '/\t/evil.example', '/\\evil.example', 'https://evil.example', '/\n/evil.example'])('nor does the simulated phone open another site: %j', async (open) => {
  const answer = await app().inject({ method: 'GET', url: `/simulated/wecom/phone?customer=cust-01&open=${encodeURIComponent(open)}` })
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/lottery/'])
})

test('the simulated WeCom refuses to send somebody nowhere', async () => {
  const answer = await app().inject({ method: 'GET', url: '/simulated/wecom/connect/oauth2/authorize' })
  expect([answer.statusCode, answer.json()]).toEqual([403, expect.objectContaining({ code: 'OAUTH_REJECTED' })])
})

test('a customer’s session under the name of a manager’s cookie is no manager’s, and the other way round', async () => {
  const { cookieSecret } = keysOf('test secret')
  const line = (name: string, actor: 'customer' | 'manager', id: string) => `koi_${name}=${encodeURIComponent(cookie.sign(sessionValue(actor, id, world().clock), cookieSecret))}`
  const ask = async (url: string, sent: string) => (await app().inject({ method: 'GET', url, headers: { cookie: sent } })).statusCode
  // One id that both have, as a bank’s own numbering may: only what is signed tells them apart.
  await world().db.query("insert into customer (id, openid, created_at) values ('lin-wanqing', 'same-id', $1)", [world().clock.now()])
  expect([await ask('/api/manager', line('manager', 'manager', 'lin-wanqing')), await ask('/api/manager', line('manager', 'customer', 'lin-wanqing'))]).toEqual([200, 401])
  expect([await ask('/api/vouchers', line('customer', 'customer', 'lin-wanqing')), await ask('/api/vouchers', line('customer', 'manager', 'lin-wanqing'))]).toEqual([200, 401])
})

/** As far as WeCom's page, which has the browser's way back with a code. */
async function wayBack(browser: ReturnType<typeof createTestBrowser>): Promise<string> {
  const authorize = (await browser.hop('/oauth/customer?return=/healthz'))!
  return (await browser.hop(authorize))!
}

test('a signed state under the name of another opens no way back', async () => {
  const browser = createTestBrowser(app().url)
  const { searchParams } = new URL(await wayBack(browser), app().url)
  const state = searchParams.get('state')!
  const renamed = browser.cookieHeader().replace(`koi_oauth_${state}`, 'koi_oauth_guessed')
  const answer = await app().inject({ method: 'GET', url: `/oauth/callback?actor=customer&code=${searchParams.get('code')}&state=guessed`, headers: { cookie: renamed } })
  expect([answer.statusCode, answer.json()]).toEqual([403, expect.objectContaining({ code: 'OAUTH_REJECTED', detail: 'another state' })])
})

test('a way back from OAuth is good once: neither its state nor its code opens a second session', async () => {
  const [first, second] = [createTestBrowser(app().url), createTestBrowser(app().url)]
  const back = await wayBack(first)
  expect(await first.open(back)).toMatchObject({ path: '/healthz', status: 200 })
  expect(JSON.parse((await first.open(back)).body)).toMatchObject({ code: 'OAUTH_REJECTED' })
  const { searchParams } = new URL(await wayBack(second), app().url)
  const usedCode = new URL(back, app().url).searchParams.get('code')!
  const answer = await second.open(`/oauth/callback?actor=customer&code=${usedCode}&state=${searchParams.get('state')}`)
  expect(answer.status).toBe(403)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'OAUTH_REJECTED' })
})

test("a way back that somebody else began is refused: nobody is signed in under a stranger's name", async () => {
  const back = await wayBack(createTestBrowser(app().url))
  expect((await createTestBrowser(app().url).open(back)).status).toBe(403)
})

test("a visitor of WeChat's snapshot page is refused, and is nobody: no customer is made of the stand-in (K11)", async () => {
  await world().db.query('truncate customer cascade')
  const browser = createTestBrowser(app().url)
  await browser.open('/simulated/wecom/phone?customer=cust-01&snapshot=1&open=/healthz')
  const answer = await browser.open('/oauth/customer?return=/healthz')
  expect(answer.status).toBe(403)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'SNAPSHOT_VISITOR' })
  expect(await world().db.query('select 1 from customer')).toEqual([])
})

test('what we signed for one purpose is refused for another, as anything else is', async () => {
  const session = signed(keysOf('test secret').cookieSecret)
  const answer = await app().inject({ method: 'GET', url: '/oauth/callback?code=any&state=x', headers: { cookie: session.replace('koi_customer', 'koi_oauth_x') } })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'OAUTH_REJECTED'])
})

async function cookiesOf(publicUrl: string): Promise<string[]> {
  const open = await startTestApp({ ...world(), publicUrl })
  const answer = await open.inject({ method: 'GET', url: '/oauth/customer' })
  await open.close()
  return [answer.headers['set-cookie'] ?? []].flat()
}

test('cookies are out of reach of scripts and of other sites, and travel by HTTPS only where people come by it', async () => {
  const [state] = await cookiesOf('https://koi.bank.example')
  expect(state).toMatch(/; Path=\/oauth; HttpOnly; Secure; SameSite=Lax$/)
  expect((await cookiesOf('http://localhost:8080'))[0]).toMatch(/; HttpOnly; SameSite=Lax$/)
})

test('so do the session and the mark of the device, for the whole site', async () => {
  const browser = createTestBrowser(app().url)
  const back = new URL(await wayBack(browser), app().url)
  const signedIn = await fetch(back, { redirect: 'manual', headers: { cookie: browser.cookieHeader() } })
  const lines = signedIn.headers.getSetCookie().filter((line) => /^koi_(customer|device)=/.test(line))
  expect(lines.map((line) => line.replace(/^(\w+)=[^;]+; Max-Age=\d+/, '$1'))).toEqual([
    'koi_customer; Path=/; HttpOnly; SameSite=Lax', 'koi_device; Path=/; HttpOnly; SameSite=Lax',
  ])
})

test.each([
  ['https://koi.bank.example', 200],
  ['https://evil.example', 403],
  ['http://koi.bank.example', 403],
  ['null', 403],
])('behind a gateway that ends TLS a change from %s is answered with %d', async (origin, status) => {
  const open = await startTestApp({ ...world(), publicUrl: 'https://koi.bank.example' })
  const answer = await open.inject({
    method: 'POST', url: '/api/sign-ins', headers: { cookie: signed(keysOf('test secret').cookieSecret), origin, host: 'inside:8080' },
  })
  expect(answer.statusCode).toBe(status)
  await open.close()
})
