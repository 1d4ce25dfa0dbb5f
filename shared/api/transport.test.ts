import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { axiosTransport } from './axios-transport'
import { fetchTransport } from './fetch-transport'
import type { TransportRequest } from './transport'

interface Received {
  method: string | undefined
  path: string | undefined
  headers: IncomingHttpHeaders
  body: string
}

let server: Server
let base: string
let received: Received[]
let answer: { status: number; type: string; body: string }

beforeEach(async () => {
  received = []
  answer = { status: 200, type: 'application/json', body: '{"isReady":true}' }
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ method: request.method, path: request.url, headers: request.headers, body })
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const get: TransportRequest = { method: 'GET', path: '/api/vouchers', headers: {}, body: undefined }

const transports = {
  axios: () => axiosTransport(base),
  fetch: () => fetchTransport((path, init) => fetch(`${base}${path}`, init)),
}

describe.each(Object.entries(transports))('over %s', (_name, transport) => {
  test('a request arrives with its method, path, headers and JSON', async () => {
    const body = { phone: '13805712345', name: '锦鲤' }
    await transport()({ method: 'PUT', path: '/api/a%2Fb', headers: { 'idempotency-key': 'key-of-chen' }, body })

    expect(received).toMatchObject([{ method: 'PUT', path: '/api/a%2Fb', headers: { 'idempotency-key': 'key-of-chen' } }])
    expect(received[0]!.headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.parse(received[0]!.body)).toEqual(body)
  })

  test('without a body nothing is sent as one, and nothing is said about it', async () => {
    await transport()({ ...get, method: 'POST', headers: { 'idempotency-key': 'key-of-chen' } })
    expect(received).toMatchObject([{ method: 'POST', body: '', headers: { 'idempotency-key': 'key-of-chen' } }])
    expect(received[0]!.headers).not.toHaveProperty('content-type')
  })

  test('an answer comes back parsed', async () => {
    expect(await transport()(get)).toEqual({ status: 200, body: { isReady: true } })
  })

  test.each([400, 404, 500, 502])('a %i is an answer, not a failure', async (status) => {
    answer = { ...answer, status, body: '{"code":"INTERNAL_ERROR"}' }
    expect(await transport()(get)).toEqual({ status, body: { code: 'INTERNAL_ERROR' } })
  })

  test.each(['<html>502 Bad Gateway</html>', '{"isReady":tr', ''])('"%s" is no JSON: only its status is told', async (body) => {
    answer = { status: 502, type: 'text/html', body }
    expect(await transport()(get)).toEqual({ status: 502, body: undefined })
  })

  test('it rejects when nobody answers', async () => {
    const nobody = transport()
    await new Promise((resolve) => server.close(resolve))
    await expect(nobody(get)).rejects.toThrow(/ECONNREFUSED|fetch failed/)
  })
})

test('axios sends what it was given for every request, and the request’s own headers over it', async () => {
  const transport = axiosTransport(base, { cookie: 'koi_customer=chen', 'x-side': 'all' })
  await transport({ ...get, headers: { 'x-side': 'own' } })
  expect(received[0]!.headers).toMatchObject({ cookie: 'koi_customer=chen', 'x-side': 'own' })
})
