import { fastify } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { registerErrors } from '../errors'
import { seededRandom } from '../random'
import { refuseCrossSite } from '../same-site'
import type { Fault } from '../simulated/wechat-pay/faults'
import { createMerchantKeys } from '../simulated/wechat-pay/merchant-keys'
import { registerSimulatedWechatPay, type IssuerHandle } from '../simulated/wechat-pay/register'
import { stillClock } from '../testing/demo-world'
import { createWechatPayGateway, type PayoutOrder, type WechatPaySettings } from './wechat-pay'

const PAYDAY = '2026-02-26' as CalendarDay
const PAID_AT = '2026-02-26T09:30:00+08:00'
const MINUTES_MS = 60_000

const keys = createMerchantKeys()
const merchant = { merchantId: '1900000001', appId: 'wx-test', merchantSerial: keys.serial, stockId: '9856000' }

const voucher: PayoutOrder = {
  kind: 'voucher', outRequestNo: 'v1', openid: 'o-anna', amount: toFen(18800), minimumSpend: toFen(20000), remark: '锦鲤大奖',
}
const redPacket: PayoutOrder = { ...voucher, kind: 'redPacket', outRequestNo: 'r1', amount: toFen(500), minimumSpend: toFen(0), remark: '五元红包' }

let clock = stillClock(new Date(PAID_AT))
let app = fastify()
let base = ''
let issuer: IssuerHandle
/** What somebody on the way makes of a statement. */
let tamper = (csv: string) => csv

beforeEach(async () => {
  clock = stillClock(new Date(PAID_AT))
  tamper = (csv) => csv
  app = fastify()
  // What surrounds the issuer in the server: JSON only, errors of another shape, nothing from another site.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))
  registerErrors(app)
  refuseCrossSite(app, 'http://localhost:8080')
  app.addHook('onSend', async ({ url }, _reply, payload) => (url.includes('billdownload') ? tamper(payload as string) : payload))
  issuer = registerSimulatedWechatPay(app, { clock, random: seededRandom('issuer'), merchantPublicKeyPem: keys.publicKeyPem, ...merchant })
  base = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

const gateway = (change: Partial<WechatPaySettings> = {}) =>
  createWechatPayGateway(
    { apiBase: `${base}/simulated/wechat-pay`, merchantPrivateKeyPem: keys.privateKeyPem, timeoutMs: 5000, ...merchant, ...change },
    { clock, random: seededRandom('merchant') },
  )

/** Long enough to be heard on a busy machine, too short to wait for an answer that does not come. */
const hasty = () => gateway({ timeoutMs: 200 })

/** The morning after, when the bill of the payday is there. */
const tomorrow = () => clock.moveTo(new Date('2026-02-27T09:00:00+08:00'))

describe.each([
  ['a voucher', voucher],
  ['a red packet', redPacket],
])('%s', (_name, order) => {
  test('is accepted, and found again under the same number', async () => {
    const result = await gateway().send(order)
    const [row] = issuer.paid()
    expect(row).toEqual({
      kind: order.kind, outRequestNo: order.outRequestNo, openid: 'o-anna', amount: order.amount, at: PAID_AT,
      issuerNo: expect.stringMatching(/^\d{19}$/),
    })
    expect(result).toEqual({ outcome: 'accepted', issuerNo: row!.issuerNo })
    expect(await gateway().find(order)).toEqual({ state: 'accepted', issuerNo: row!.issuerNo, amount: order.amount })
  })

  test('that was never sent is not found', async () => {
    expect(await gateway().find(order)).toEqual({ state: 'none', issuerNo: null, amount: null })
  })

  test('of an app that is not ours is refused', async () => {
    expect(await gateway({ appId: 'wx-other' }).send(order)).toMatchObject({ outcome: 'refused', code: 'APPID_MCHID_NOT_MATCH' })
  })

  test('is paid once when it is sent twice', async () => {
    const first = await gateway().send(order)
    expect(await gateway().send(order)).toEqual(first)
    expect(issuer.paid()).toHaveLength(1)
  })

  test('is paid once when it is sent a hundred times at once', async () => {
    const wechatPay = gateway()
    const results = await Promise.all(Array.from({ length: 100 }, () => wechatPay.send(order)))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(results[0]).toMatchObject({ outcome: 'accepted' })
    expect(issuer.paid()).toHaveLength(1)
  })

  test.each<[string, Fault]>([
    ['whose answer never comes', { mode: 'timeoutAfter' }],
    ['whose connection is cut', { mode: 'dropAfterCommit' }],
  ])('%s is unknown, yet it was paid, and sending it again does not pay again', async (_what, fault) => {
    issuer.setFault({ ...fault, times: 1 })
    expect(await hasty().send(order)).toMatchObject({ outcome: 'unknown' })
    expect(await gateway().find(order)).toMatchObject({ state: 'accepted', amount: order.amount })
    expect(await gateway().send(order)).toMatchObject({ outcome: 'accepted' })
    expect(issuer.paid()).toHaveLength(1)
  })

  test.each<[string, Fault]>([
    ['that got lost on the way', { mode: 'timeoutBefore' }],
    ['that met an error of theirs', { mode: 'error500' }],
  ])('%s is unknown, was not paid, and is paid when it is sent again', async (_what, fault) => {
    issuer.setFault({ ...fault, times: 1 })
    expect(await hasty().send(order)).toMatchObject({ outcome: 'unknown' })
    expect(await gateway().find(order)).toMatchObject({ state: 'none' })
    expect(await gateway().send(order)).toMatchObject({ outcome: 'accepted' })
    expect(issuer.paid()).toHaveLength(1)
  })

  test('that was given up while it was on its way, and sent again, is paid once', async () => {
    issuer.setFault({ mode: 'slow', times: 2 })
    const [given, waited] = await Promise.all([hasty().send(order), gateway().send(order)])
    expect([given.outcome, waited.outcome]).toEqual(['unknown', 'accepted'])
    expect(await gateway().find(order)).toMatchObject({ state: 'accepted', amount: order.amount })
    expect(issuer.paid()).toHaveLength(1)
  })

  test.each([
    ['amount', { amount: toFen(100) }],
    ['customer', { openid: 'o-bob' }],
  ])('cannot be sent again with another %s', async (_what, change) => {
    await gateway().send(order)
    expect(await gateway().send({ ...order, ...change })).toMatchObject({ outcome: 'refused', isRetryable: false })
    expect(issuer.paid()).toHaveLength(1)
  })

  test.each([
    ['NOT_ENOUGH', true], ['FREQUENCY_LIMITED', true],
    ['RULE_LIMIT', false], ['USER_ACCOUNT_ABNORMAL', false], ['NO_AUTH', false], ['PARAM_ERROR', false], ['REQUEST_BLOCKED', false],
  ])('refused with %s was not paid; worth another try later: %s', async (code, isRetryable) => {
    issuer.setFault({ mode: 'refuse', code })
    expect(await gateway().send(order)).toEqual({ outcome: 'refused', code, isRetryable, text: expect.stringMatching(/\p{Script=Han}/u) })
    expect(issuer.paid()).toEqual([])
  })

  test.each(['ALREADY_EXISTS', 'A_CODE_OF_NEXT_YEAR'])('refused with %s may have been paid', async (code) => {
    issuer.setFault({ mode: 'refuse', code })
    expect(await gateway().send(order)).toEqual({ outcome: 'unknown', detail: expect.stringContaining(code) })
  })

  test('signed with another key is refused', async () => {
    const stranger = gateway({ merchantPrivateKeyPem: createMerchantKeys().privateKeyPem })
    expect(await stranger.send(order)).toMatchObject({ outcome: 'refused', code: 'SIGN_ERROR', isRetryable: false })
    expect(await stranger.find(order)).toEqual({ state: 'unknown' })
    expect(issuer.paid()).toEqual([])
  })

  test('is unknown, not refused, when nobody listens', async () => {
    const wechatPay = gateway()
    await app.close()
    expect(await wechatPay.send(order)).toEqual({ outcome: 'unknown', detail: 'ECONNREFUSED' })
    expect(await wechatPay.find(order)).toEqual({ state: 'unknown' })
  })
})

test('an answer held back does not keep the server from closing', async () => {
  issuer.setFault({ mode: 'timeoutAfter' })
  const result = gateway({ timeoutMs: 60_000 }).send(voucher)
  await vi.waitFor(() => expect(issuer.paid()).toHaveLength(1))
  await app.close()
  expect(await result).toMatchObject({ outcome: 'unknown' })
})

test('an issuer that is not where we look has neither refused nor paid', async () => {
  const elsewhere = gateway({ apiBase: base })
  expect(await elsewhere.send(voucher)).toMatchObject({ outcome: 'unknown' })
  expect(await elsewhere.find(redPacket)).toEqual({ state: 'unknown' })
})

test('a fault set for two requests is over after two', async () => {
  issuer.setFault({ mode: 'refuse', times: 2 })
  const outcomes = []
  for (let attempt = 0; attempt < 3; attempt += 1) outcomes.push((await gateway().send(voucher)).outcome)
  expect(outcomes).toEqual(['refused', 'refused', 'accepted'])
})

test('a voucher is found with the customer it was sent to, whatever is in his openid', async () => {
  const odd = { ...voucher, openid: 'o/an?na#1%' }
  await gateway().send(odd)
  expect(issuer.paid()[0]!.openid).toBe(odd.openid)
  expect(await gateway().find(odd)).toMatchObject({ state: 'accepted' })
  expect(await gateway().find(voucher)).toMatchObject({ state: 'none' })
})

describe('a voucher in its owner’s hands', () => {
  const END = new Date('2026-03-28T23:59:59+08:00')

  async function sendOne(): Promise<{ openid: string; issuerNo: string }> {
    await gateway().send(voucher)
    return { openid: voucher.openid, issuerNo: issuer.paid()[0]!.issuerNo }
  }

  test('can be used for thirty days, and then no more', async () => {
    const own = await sendOne()
    expect(await gateway().findUse(own)).toEqual({ state: 'usable', usableUntil: END })
    clock.moveTo(new Date('2026-03-29T00:00:00+08:00'))
    expect(issuer.use(voucher.outRequestNo)).toBe(false)
    expect(await gateway().findUse(own)).toEqual({ state: 'lapsed', usableUntil: END })
  })

  test('is used once, and tells when', async () => {
    const own = await sendOne()
    clock.moveTo(new Date('2026-03-01T12:00:00+08:00'))
    expect([issuer.use(voucher.outRequestNo), issuer.use(voucher.outRequestNo)]).toEqual([true, false])
    expect(await gateway().findUse(own)).toEqual({ state: 'used', usableUntil: END, usedAt: new Date('2026-03-01T12:00:00+08:00') })
  })

  test('is nobody else’s, and unknown to whoever cannot ask', async () => {
    const own = await sendOne()
    expect(await gateway().findUse({ ...own, openid: 'o-bert' })).toEqual({ state: 'unknown' })
    expect(await gateway({ appId: 'wx-other' }).findUse(own)).toEqual({ state: 'unknown' })
    expect(issuer.use('never-sent')).toBe(false)
  })
})

test('a voucher and a red packet under one number are two payouts', async () => {
  await gateway().send(voucher)
  await gateway().send({ ...redPacket, outRequestNo: voucher.outRequestNo })
  expect(issuer.paid()).toHaveLength(2)
})

test('a number with a dash is no number for a red packet', async () => {
  expect(await gateway().send({ ...redPacket, outRequestNo: 'r-1' })).toMatchObject({ outcome: 'refused', code: 'PARAM_ERROR' })
})

test.each([
  ['another merchant', { merchantId: '1900000002' }, 'SIGN_ERROR'],
  ['another certificate', { merchantSerial: '00' }, 'SIGN_ERROR'],
  ['a stock that is not there', { stockId: '1' }, 'RESOURCE_NOT_EXISTS'],
])('%s is refused', async (_who, change, code) => {
  expect(await gateway(change).send(voucher)).toMatchObject({ outcome: 'refused', code })
})

test.each([
  ['six minutes', 6, 'refused'],
  ['four minutes', 4, 'accepted'],
])('a request signed %s ago is %s', async (_age, minutes, outcome) => {
  const now = new Date(PAID_AT)
  const wechatPay = createWechatPayGateway(
    { apiBase: `${base}/simulated/wechat-pay`, merchantPrivateKeyPem: keys.privateKeyPem, timeoutMs: 5000, ...merchant },
    { clock: stillClock(new Date(now.getTime() - minutes * MINUTES_MS)), random: seededRandom('late') },
  )
  expect(await wechatPay.send(voucher)).toMatchObject({ outcome })
})

describe('the statement', () => {
  test('holds every payout of its day, of both kinds, and nothing of another day', async () => {
    const wechatPay = gateway()
    await wechatPay.send(voucher)
    await wechatPay.send(redPacket)
    clock.moveTo(new Date('2026-02-27T00:00:00+08:00'))
    await wechatPay.send({ ...voucher, outRequestNo: 'v2' })
    tomorrow()
    const rows = await wechatPay.statement(PAYDAY)
    const paid = issuer.paid().slice(0, 2)
    expect(rows).toEqual(paid.map(({ kind, outRequestNo, issuerNo, amount }) => ({ kind, outRequestNo, issuerNo, amount, at: PAID_AT })))
  })

  test('of a day without a payout is empty', async () => {
    tomorrow()
    expect(await gateway().statement(PAYDAY)).toEqual([])
  })

  test('is not there before nine the next morning', async () => {
    await gateway().send(voucher)
    clock.moveTo(new Date('2026-02-27T08:59:59+08:00'))
    await expect(gateway().statement(PAYDAY)).rejects.toMatchObject({ code: 'STATEMENT_NOT_READY' })
  })

  test('shows what the issuer amended, forgot and paid for somebody else', async () => {
    const wechatPay = gateway()
    for (const outRequestNo of ['v1', 'v2', 'v3']) await wechatPay.send({ ...voucher, outRequestNo })
    issuer.amend('v1', { amount: toFen(1880) })
    issuer.forget('v2')
    issuer.addForeign({ kind: 'voucher', outRequestNo: 'x1', issuerNo: '1', openid: 'o-bob', amount: toFen(7), at: PAID_AT })
    tomorrow()
    const rows = await wechatPay.statement(PAYDAY)
    expect(rows.map(({ outRequestNo, amount }) => [outRequestNo, amount])).toEqual([['v1', 1880], ['v3', 18800], ['x1', 7]])
  })

  test('that somebody changed on the way is refused', async () => {
    await gateway().send(voucher)
    tomorrow()
    tamper = (csv) => csv.replaceAll('188.00', '1.88')
    await expect(gateway().statement(PAYDAY)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE', detail: expect.stringContaining('hash') })
  })

  test('cannot be had with another key, nor when nobody listens', async () => {
    const stranger = gateway({ merchantPrivateKeyPem: createMerchantKeys().privateKeyPem })
    await expect(stranger.statement(PAYDAY)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' })
    await app.close()
    await expect(gateway().statement(PAYDAY)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' })
  })
})
