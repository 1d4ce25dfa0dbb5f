import { expect, test } from 'vitest'
import { ApiError } from '#shared/api/api-error'
import { createCustomerClient } from '#shared/api/customer-client'
import type { TransportRequest, TransportResponse } from '#shared/api/transport'
import { createSession } from './session'
import { sessionTransport } from './session-transport'

/** A bank that gives each login another token, and takes none but the last. */
function phone({ isOver = false, login = async () => `code-${(codes += 1)}` } = {}) {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  const requests: TransportRequest[] = []
  let good = ''
  const bank = async (request: TransportRequest): Promise<TransportResponse> => {
    requests.push(request)
    if (request.path === '/api/miniprogram/sessions') {
      good = `token-${(request.body as { code: string }).code}`
      return { status: 200, body: { token: good, actor: 'customer', payoutTemplateId: null } }
    }
    const isGood = !isOver && request.headers['authorization'] === `Bearer ${good}`
    return isGood ? { status: 200, body: { vouchers: [] } } : { status: 401, body: { code: 'UNAUTHENTICATED' } }
  }
  /** The mini-program as it is opened anew on this phone. */
  const open = () => {
    const session = createSession({ transport: bank, storage, host: 'wechat', login })
    return { session, client: createCustomerClient(sessionTransport(bank, session)) }
  }
  const logins = () => requests.filter(({ path }) => path === '/api/miniprogram/sessions').map(({ body }) => body)
  return { open, logins, requests, endSessions: () => (good = '') }
}
let codes = 0

test('the first request logs in, and every request carries the session', async () => {
  const { open, logins, requests } = phone()
  const { client } = open()
  await Promise.all([client.voucher.listVouchers(), client.voucher.listVouchers()])
  expect(logins()).toHaveLength(1)
  expect(requests.slice(1).map(({ headers }) => headers['authorization'])).toEqual(Array(2).fill(expect.stringMatching(/^Bearer token-code-/)))
})

test('a session outlives the mini-program: opened again, it asks for no code', async () => {
  const { open, logins } = phone()
  await open().client.voucher.listVouchers()
  await open().client.voucher.listVouchers()
  expect(logins()).toHaveLength(1)
})

test('a session that is over is renewed once, unseen, as the same device', async () => {
  const { open, logins, endSessions } = phone()
  await open().client.voucher.listVouchers()
  endSessions()
  const { client } = open()
  await expect(Promise.all([client.voucher.listVouchers(), client.voucher.listVouchers()])).resolves.toHaveLength(2)
  expect(logins()).toEqual([
    expect.objectContaining({ host: 'wechat', lastToken: null }),
    expect.objectContaining({ lastToken: expect.stringMatching(/^token-code-/) }),
  ])
})

test('a session that is refused anew is told, not renewed without end', async () => {
  const { open, logins } = phone({ isOver: true })
  await expect(open().client.voucher.listVouchers()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(logins()).toHaveLength(2)
})

test('without a network there is no code, and the screen is told so', async () => {
  const { open } = phone({ login: () => Promise.reject(new Error('login:fail')) })
  await expect(open().client.voucher.listVouchers()).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
})

test('a login that the bank refuses is told in its own words', async () => {
  const refused = () => Promise.reject(new ApiError('OAUTH_REJECTED'))
  const client = createCustomerClient(sessionTransport(async () => ({ status: 200, body: {} }), { current: refused, renew: refused, freshCode: refused }))
  await expect(client.voucher.listVouchers()).rejects.toMatchObject({ code: 'OAUTH_REJECTED' })
})
