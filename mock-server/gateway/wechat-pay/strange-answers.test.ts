import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { seededRandom } from '../../random'
import { createMerchantKeys } from '../../simulated/wechat-pay/merchant-keys'
import { writeFundFlow } from '../../simulated/wechat-pay/write-fund-flow'
import { stillClock } from '../../testing/demo-world'
import { createWechatPayGateway, type PayoutKind, type WechatPayGateway } from '../wechat-pay'

const keys = createMerchantKeys()

interface Said {
  status: number
  body: unknown
}

let server: Server
let port = 0

/** A gateway to a host that answers as it is told. */
async function facing(answer: (path: string) => Said): Promise<WechatPayGateway> {
  server = createServer((request, response) => {
    const { status, body } = answer(request.url!.split('?')[0]!)
    response.writeHead(status, { location: '/elsewhere' }).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, resolve)
  })
  port = (server.address() as { port: number }).port
  const settings = {
    apiBase: `http://127.0.0.1:${port}`, merchantId: 'm', appId: 'a', merchantSerial: keys.serial,
    merchantPrivateKeyPem: keys.privateKeyPem, stockId: 's', timeoutMs: 5000,
  }
  return createWechatPayGateway(settings, { clock: stillClock(), random: seededRandom('strange') })
}
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const order = (kind: PayoutKind) => ({
  kind, outRequestNo: 'n1', openid: 'o', amount: toFen(500), minimumSpend: toFen(600), remark: '红包',
})

const transfer = (state: string, more: object = {}) => ({ out_bill_no: 'n1', transfer_bill_no: 't1', state, transfer_amount: 500, ...more })

const coupon = (more: object = {}) => ({ coupon_id: 'c1', normal_coupon_information: { coupon_amount: 500 }, ...more })

test.each([
  ['a gateway on the way is down', 502, '<html>Bad Gateway</html>'],
  ['their server failed', 500, { code: 'SYSTEM_ERROR', message: '系统错误' }],
  ['a login page says yes', 200, '<html>Welcome</html>'],
  ['a firewall says no', 403, '<html>Forbidden</html>'],
  ['an error has no code', 400, { error: 'no' }],
  ['yes has no number', 200, {}],
  ['the answer is empty', 204, ''],
])('when %s, it may have been paid', async (_what, status, body) => {
  const wechatPay = await facing(() => ({ status, body }))
  for (const kind of ['voucher', 'redPacket'] as const) {
    expect(await wechatPay.send(order(kind))).toMatchObject({ outcome: 'unknown' })
    expect(await wechatPay.find(order(kind))).toEqual({ state: 'unknown' })
  }
})

test.each(['ACCEPTED', 'PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'SUCCESS'])('a transfer that is %s is accepted', async (state) => {
  const wechatPay = await facing(() => ({ status: 200, body: transfer(state) }))
  expect(await wechatPay.send(order('redPacket'))).toEqual({ outcome: 'accepted', issuerNo: 't1' })
  expect(await wechatPay.find(order('redPacket'))).toEqual({ state: 'accepted', issuerNo: 't1', amount: 500 })
})

test.each([
  ['FAIL', { fail_reason: 'ACCOUNT_NOT_EXIST' }, 'ACCOUNT_NOT_EXIST'],
  ['CANCELLED', {}, 'CANCELLED'],
])('a transfer that is %s was not paid', async (state, more, code) => {
  const wechatPay = await facing(() => ({ status: 200, body: transfer(state, more) }))
  expect(await wechatPay.send(order('redPacket'))).toMatchObject({ outcome: 'refused', code, isRetryable: false })
  expect(await wechatPay.find(order('redPacket'))).toMatchObject({ state: 'none' })
})

test.each(['CANCELING', 'A_STATE_OF_NEXT_YEAR'])('a transfer that is %s may have been paid', async (state) => {
  const wechatPay = await facing(() => ({ status: 200, body: transfer(state) }))
  expect(await wechatPay.send(order('redPacket'))).toMatchObject({ outcome: 'unknown' })
  expect(await wechatPay.find(order('redPacket'))).toEqual({ state: 'unknown' })
})

test.each([
  ['of which ours is one', [coupon({ coupon_id: 'c0', out_request_no: 'n0' }), coupon({ out_request_no: 'n1' })],
    { state: 'accepted', issuerNo: 'c1', amount: 500 }],
  ['none of which has a number, as at WeChat Pay', [coupon()], { state: 'unknown' }],
])('a list of coupons %s', async (_what, data, found) => {
  const wechatPay = await facing(() => ({ status: 200, body: { total_count: data.length, data } }))
  expect(await wechatPay.find(order('voucher'))).toEqual(found)
})

test('an answer from elsewhere is no answer', async () => {
  const wechatPay = await facing((path) => (path === '/elsewhere' ? { status: 200, body: { coupon_id: 'c1' } } : { status: 302, body: '' }))
  expect(await wechatPay.send(order('voucher'))).toMatchObject({ outcome: 'unknown' })
})

const FILE = writeFundFlow([{ kind: 'voucher', outRequestNo: 'n1', issuerNo: 'c1', openid: 'o', amount: toFen(500), at: '2026-02-26T09:30:00+08:00' }], 'm')

/** How many payouts a day's bill tells, where `change` makes it another bill, and the file travels under `status`. */
async function statement(change: (bill: { hash_type: string; hash_value: string; download_url: string }) => object, status = 200) {
  const hash_value = createHash('sha1').update(FILE).digest('hex')
  const wechatPay = await facing((path) => {
    if (path === '/file') return { status, body: FILE }
    return { status: 200, body: change({ hash_type: 'SHA1', hash_value, download_url: `http://127.0.0.1:${port}/file` }) }
  })
  return (await wechatPay.statement('2026-02-26' as CalendarDay)).length
}

test('a bill leads to its file', async () => {
  expect(await statement((bill) => ({ ...bill, hash_value: bill.hash_value.toUpperCase() }))).toBe(1)
})

test.each([
  ['stands on another host', () => ({ download_url: `http://localhost:${port}/file` })],
  ['has no address', () => ({ download_url: 'soon' })],
  ['has a hash of another kind', () => ({ hash_type: 'SM3' })],
  ['has another hash', () => ({ hash_value: '00' })],
])('a bill that %s is refused', async (_what, change) => {
  await expect(statement((bill) => ({ ...bill, ...change() }))).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' })
})

test('a file that comes with an error is refused', async () => {
  await expect(statement((bill) => bill, 404)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' })
})

test.each([
  ['no coupon at all', {}],
  ['a use without its time', { status: 'USED', available_end_time: '2026-03-28T23:59:59+08:00' }],
  ['a status that is new to us', { status: 'FROZEN', available_end_time: '2026-03-28T23:59:59+08:00' }],
  ['no end of its time', { status: 'SENDED' }],
])('%s tells nothing of a voucher’s use', async (_what, body) => {
  const wechatPay = await facing(() => ({ status: 200, body }))
  expect(await wechatPay.findUse({ openid: 'o', issuerNo: 'c1' })).toEqual({ state: 'unknown' })
})
