import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../random'
import { MORNING, stillClock } from '../testing/demo-world'
import { createRequestSigner } from './sign-request'
import { verifySignedRequest, type IncomingRequest } from './signed-callback'

const BANK = { appKey: 'koi', secret: 'shared secret' }
const claim = { method: 'POST', path: '/api/bank-callbacks/voucher-claims', body: '{"voucherId":"v-1"}' }

/** A claim as it arrives, signed so many seconds before our clock. */
function signed(ageS = 0, { method, path, body } = claim): IncomingRequest {
  const clock = stillClock(new Date(MORNING.getTime() - ageS * 1000))
  const sign = createRequestSigner(BANK, { clock, random: seededRandom('bank') })
  return { method, path, rawBody: body, headers: sign({ method, path, body }) }
}

const isGenuine = (request: IncomingRequest, keys = BANK) => verifySignedRequest(request, { ...keys, clock: stillClock() })

const withHeaders = (change: IncomingRequest['headers']) => ({ ...signed(), headers: { ...signed().headers, ...change } })

test('a signature made with another tool is the one we expect', () => {
  // printf 'POST\n{path}\n1770861600\nn-1\n{sha256 of the body}' | openssl dgst -sha256 -hmac 'shared secret'
  const headers = {
    'x-koi-app': 'koi', 'x-koi-timestamp': '1770861600', 'x-koi-nonce': 'n-1',
    'x-koi-signature': 'de8d32930cecb8e6f94de82082134438277bf353a74f22f4b5f9055ebe6b141a',
  }
  expect(isGenuine(withHeaders(headers))).toBe(true)
})

test('a claim the bank signed is genuine, also when it comes twice', () => {
  expect([isGenuine(signed()), isGenuine(signed())]).toEqual([true, true])
})

test('where a request must not be repeated it is genuine once, and a made-up one spends nobody’s turn', () => {
  const taken: string[] = []
  const seenNonces = { take: (nonce: string) => !taken.includes(nonce) && taken.push(nonce) > 0 }
  const verify = (request: IncomingRequest) => verifySignedRequest(request, { ...BANK, clock: stillClock(), seenNonces })
  expect(verify(withHeaders({ 'x-koi-signature': 'made up' }))).toBe(false)
  expect([verify(signed()), verify(signed())]).toEqual([true, false])
})

test('the bytes of a body count as its text does', () => {
  const request = signed(0, { ...claim, body: '{"note":"锦鲤"}' })
  expect(isGenuine({ ...request, rawBody: Buffer.from(request.rawBody) })).toBe(true)
})

test.each([
  ['five minutes ago', 300, true],
  ['longer ago', 301, false],
  ['five minutes ahead of our clock', -300, true],
  ['further ahead', -301, false],
])('signed %s', (_when, ageS, expected) => {
  expect(isGenuine(signed(ageS))).toBe(expected)
})

test.each([
  ['method', { method: 'PUT' }],
  ['path', { path: '/api/bank-callbacks/voucher-claims?again' }],
  ['body', { rawBody: '{"voucherId":"v-2"}' }],
])('another %s under the same signature is refused', (_what, change) => {
  expect(isGenuine({ ...signed(), ...change })).toBe(false)
})

test.each([
  ['another timestamp', { 'x-koi-timestamp': '1770861601' }],
  ['another nonce', { 'x-koi-nonce': 'n-2' }],
  ['another app', { 'x-koi-app': 'carp' }],
  ['no signature', { 'x-koi-signature': undefined }],
  ['a signature as long in letters, not in bytes', { 'x-koi-signature': 'é'.repeat(64) }],
  ['a list of signatures', { 'x-koi-signature': ['a', 'b'] }],
])('%s is refused', (_what, headers) => {
  expect(isGenuine(withHeaders(headers))).toBe(false)
})

test('an empty nonce is refused, however well it is signed', () => {
  const random = { bytes: () => Buffer.alloc(0) }
  const headers = createRequestSigner(BANK, { clock: stillClock(), random })(claim)
  expect(isGenuine({ ...signed(), headers })).toBe(false)
})

test('another secret signs nothing here', () => {
  expect(isGenuine(signed(), { ...BANK, secret: 'shared secrets' })).toBe(false)
})

test('whatever stands in the headers, a stranger is refused and nothing breaks', () => {
  const header = fc.option(fc.string(), { nil: undefined })
  fc.assert(
    fc.property(header, header, fc.constantFrom(undefined, '1770861600', 'NaN', '-1', '1e999'), (signature, nonce, timestamp) => {
      const headers = { 'x-koi-app': 'koi', 'x-koi-timestamp': timestamp, 'x-koi-nonce': nonce, 'x-koi-signature': signature }
      expect(isGenuine({ ...signed(), headers })).toBe(false)
    }),
  )
})
