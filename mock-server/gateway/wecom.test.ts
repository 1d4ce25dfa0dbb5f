import { fastify } from 'fastify'
import cookie from '@fastify/cookie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stillClock, MORNING } from '../testing/demo-world'
import { seededRandom } from '../random'
import { registerOauth } from '../simulated/wecom/oauth'
import { createWecomGateway } from './wecom'

const CORP = { corpId: 'ww-test', secret: 's3cret' }
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

let clock = stillClock()
let app = fastify()
let base = ''
let tokensAsked = 0

beforeEach(async () => {
  clock = stillClock()
  tokensAsked = 0
  app = fastify()
  await app.register(cookie)
  app.addHook('onRequest', async ({ url }) => {
    if (url.includes('gettoken')) tokensAsked += 1
  })
  registerOauth(app, {
    clock, random: seededRandom('wecom'), ...CORP,
    customers: new Map([['anna', { openid: 'o-anna', externalUserId: 'wm-anna' }]]),
    members: new Map([['bob', { userId: 'Bob' }]]),
  })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

const gateway = (settings = CORP) => createWecomGateway({ apiBase: `${base}/simulated/wecom`, authorizeBase: `${base}/simulated/wecom`, ...settings })

/** What the browser brings back from the authorize page. */
async function authorize(actor: string): Promise<string> {
  const url = gateway().authorizeUrl(`${base}/oauth/callback?actor=${actor}`, 'the-state')
  const response = await fetch(url, { redirect: 'manual' })
  const target = new URL(response.headers.get('location')!)
  expect(target.searchParams.get('state')).toBe('the-state')
  return target.searchParams.get('code')!
}

test('a code tells who the customer is, once', async () => {
  const wecom = gateway()
  const code = await authorize('customer')
  expect(await wecom.identify(code)).toEqual({ kind: 'customer', openid: 'o-anna', externalUserId: 'wm-anna' })
  await expect(wecom.identify(code)).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('a code tells which member sits at the desk', async () => {
  expect(await gateway().identify(await authorize('manager'))).toEqual({ kind: 'member', userId: 'Bob' })
})

test('a code that is five minutes old is refused', async () => {
  const code = await authorize('customer')
  clock.moveTo(new Date(MORNING.getTime() + 5 * 60 * 1000))
  await expect(gateway().identify(code)).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})

test('those who ask together share one access token, and a stale one is replaced', async () => {
  const wecom = gateway()
  const codes = await Promise.all([authorize('customer'), authorize('customer'), authorize('customer')])
  await Promise.all(codes.map((code) => wecom.identify(code)))
  expect(tokensAsked).toBe(1)
  clock.moveTo(new Date(MORNING.getTime() + WEEK_MS))
  expect(await wecom.identify(await authorize('customer'))).toMatchObject({ kind: 'customer' })
  expect(tokensAsked).toBe(2)
})

test('a wrong secret, and a WeCom that does not answer, are told apart from a wrong code', async () => {
  const code = await authorize('customer')
  await expect(gateway({ ...CORP, secret: 'wrong' }).identify(code)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  await app.close()
  await expect(gateway().identify(code)).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
})
