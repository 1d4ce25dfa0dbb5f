// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { wxRequest } from '../preview/runtime/wx-request'
import { wxTransport } from './wx-transport'

let server: Server

/** The transport over the preview's wx.request, against a real server. */
async function transportTo(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return wxTransport(wxRequest(origin) as unknown as typeof wx.request, 'https://api.bank.example')
}

afterEach(() => server.close())

const get = { method: 'GET', path: '/api/campaigns/r13', headers: {}, body: undefined } as const

test('gives the status and the parsed body', async () => {
  const transport = await transportTo((_, response) => response.writeHead(404).end('{"code":"CAMPAIGN_NOT_FOUND"}'))
  expect(await transport(get)).toEqual({ status: 404, body: { code: 'CAMPAIGN_NOT_FOUND' } })
})

test('sends method, path, headers and a JSON body', async () => {
  const transport = await transportTo(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method, url, headers } = request
    response.end(JSON.stringify({ method, url, type: headers['content-type'], key: headers['idempotency-key'], body }))
  })
  const { body } = await transport({ method: 'POST', path: '/api/draws', headers: { 'idempotency-key': 'k-12345678' }, body: { a: 1 } })
  expect(body).toEqual({ method: 'POST', url: '/api/draws', type: 'application/json', key: 'k-12345678', body: '{"a":1}' })
})

test('an answer that is no JSON has no body', async () => {
  const transport = await transportTo((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'))
  expect(await transport(get)).toEqual({ status: 502, body: undefined })
})

test('rejects when no answer comes', async () => {
  const transport = await transportTo((request) => request.socket.destroy())
  await expect(transport(get)).rejects.toThrow('request:fail')
})
