import { fastify, type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { VoucherView } from '#shared/voucher/contract'
import { verifySignedRequest } from '../../gateway/signed-callback'
import { registerErrors } from '../../errors'
import { seededRandom } from '../../random'
import { refuseCrossSite } from '../../same-site'
import { stillClock } from '../../testing/demo-world'
import { registerSimulatedMobileBank } from './register'

const BANK = { appKey: 'koi', secret: 'shared secret' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

let app: FastifyInstance
let base = ''
/** The claims that reached us with a good signature. */
let claimed: string[] = []
let answer: { status: number; body: unknown }

const standing = (status: VoucherView['status']) => ({ status: 200, body: { status } })

beforeEach(async () => {
  claimed = []
  answer = standing('due')
  const clock = stillClock()
  app = fastify({ forceCloseConnections: true })
  // As in the server: JSON as text, errors of our shape, nothing from another site.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  registerErrors(app)
  refuseCrossSite(app, 'http://localhost:8080')
  app.post('/api/bank-callbacks/voucher-claims', ({ method, url, headers, body }, reply) => {
    const rawBody = String(body)
    if (!verifySignedRequest({ method, path: url, headers, rawBody }, { ...BANK, clock })) return reply.status(401).send({})
    claimed.push(rawBody)
    return reply.status(answer.status).send(answer.body)
  })
  registerSimulatedMobileBank(app, { ...BANK, clock, random: seededRandom('bank'), callbackBase: () => base })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

const pageOf = (voucherId: string) => `${base}/simulated/mobile-bank/claim/${encodeURIComponent(voucherId)}`

/** Presses the button, as a browser on that page does, and returns the page that follows. */
async function claim(voucherId: string, headers: Record<string, string> = { origin: base }): Promise<string> {
  const response = await fetch(pageOf(voucherId), { method: 'POST', headers: { ...FORM, ...headers } })
  return response.text()
}

test('the page offers the voucher, runs no script, and opening it claims nothing', async () => {
  const response = await fetch(pageOf('r13:cust-01'))
  const html = await response.text()
  expect(html).toContain('领取立减金')
  expect(html).toContain('r13:cust-01')
  expect(html).not.toContain('<script')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self';")
  expect(claimed).toEqual([])
})

test('a payment service has a page of its own, and one the bank lacks says so', async () => {
  const titleOf = async (id: string) => /<h1>(.*?)<\/h1>/.exec(await (await fetch(`${base}/simulated/mobile-bank/service/${id}`)).text())?.[1]
  expect([await titleOf('property-fee'), await titleOf('lottery')]).toEqual(['物业费', '没有找到这项缴费'])
})

test('the button tells the server of the claim with the signature of the bank', async () => {
  expect(await claim('r13:cust-01')).toContain('<h1>领取成功</h1>')
  expect(claimed).toEqual(['{"voucherId":"r13:cust-01"}'])
})

test.each<[VoucherView['status'], string]>([
  ['sending', '已经领取过了'],
  ['paid', '已经到账了'],
  ['failed', '发放遇到问题'],
  ['expired', '已过领取期限'],
  ['unclaimed', '还没有领取成功'],
])('a voucher that is %s is not said to be claimed now', async (status, title) => {
  answer = standing(status)
  const html = await claim('v-1')
  expect(html).toContain(`<h1>${title}</h1>`)
  expect(html).not.toContain('<h1>领取成功')
})

test.each([
  ['a voucher nobody has', 404, { code: 'VOUCHER_NOT_FOUND' }, '没有找到这份立减金'],
  ['an id that is none', 400, { code: 'INVALID_REQUEST' }, '没有找到这份立减金'],
  ['a server in trouble', 500, { code: 'INTERNAL_ERROR' }, '暂时无法确认'],
  ['an answer of another shape', 200, { status: 'maybe' }, '暂时无法确认'],
  ['an answer that is no JSON', 200, '<html>', '暂时无法确认'],
])('%s is told in plain words', async (_what, status, body, title) => {
  answer = { status, body }
  expect(await claim('v-1')).toContain(`<h1>${title}</h1>`)
})

test('a server that cannot be reached can be tried again', async () => {
  const there = base
  base = 'http://127.0.0.1:1'
  const response = await fetch(`${there}/simulated/mobile-bank/claim/v-1`, { method: 'POST', headers: FORM })
  expect(await response.text()).toMatch(/暂时无法确认.*再试一次/s)
})

test('what stands in the address is shown as text', async () => {
  const odd = `"><script>alert('1')</script>`
  const opened = await (await fetch(pageOf(odd))).text()
  answer = { status: 400, body: {} }
  for (const html of [opened, await claim(odd)]) {
    expect(html).toContain('&#60;script&#62;')
    expect(html).not.toContain('<script')
  }
})

test('the page of another site cannot press the button', async () => {
  expect(await claim('v-1', { origin: 'https://elsewhere.example' })).toContain('CROSS_SITE_REQUEST')
  expect(claimed).toEqual([])
})
