import { fastify } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seededRandom } from '../../../random'
import { stillClock } from '../../../testing/demo-world'
import { createCredentials } from '../world/credentials'
import { createRateLimit, type RateLimit } from './rate-limit'
import { serveApis } from './serve-apis'
import { createServerFaults } from './server-faults'

let app = fastify()
let clock = stillClock()
let rates: RateLimit

beforeEach(() => {
  app = fastify()
  clock = stillClock()
  rates = createRateLimit(clock)
  const credentials = createCredentials({ clock, random: seededRandom('rates') })
  const ping = { method: 'GET', isOpen: true, answer: () => ({}) } as const
  serveApis(app, { credentials, rates, faults: createServerFaults(app, credentials) }, { ping, pong: ping })
})
afterEach(() => app.close())

const ask = async (api: string) => (await app.inject(`/simulated/wecom/cgi-bin/${api}`)).json<{ errcode: number }>().errcode
/** As if it had been asked so often; asking takes longer. */
const asked = (times: number, windowMs: number) => {
  for (let count = 0; count < times; count += 1) rates.count('ping', { limit: times, windowMs })
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

test.each([
  ['10,000 times a minute', 10_000, MINUTE_MS],
  ['150,000 times an hour', 150_000, HOUR_MS],
])('an API is answered %s', async (_often, limit, windowMs) => {
  asked(limit - 1, windowMs)
  expect([await ask('ping'), await ask('ping'), await ask('pong')]).toEqual([0, 45009, 0])
  clock.moveTo(new Date(clock.now().getTime() + windowMs))
  expect(await ask('ping')).toBe(0)
})
