import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import type { Deps } from '../deps'
import { sessionValue } from '../session/session-cookie'
import { CAMPAIGN, ECHO_PATH } from './bench-world'
import { runLoad, type LoadResult } from './keep-alive-load'

export interface BenchServer {
  port: number
  stop(): Promise<void>
}

/** The product in a process of its own, beside the load as on a real machine. */
export async function startBenchServer(databaseUrl: string): Promise<BenchServer> {
  const program = fileURLToPath(new URL('./http-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, databaseUrl], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())))
    child.once('exit', (code) => reject(new Error(`the bench server ended with ${code}`)))
  })
  return { port, stop: () => (child.stdin.end(), ended) }
}

const request = (path: string, headers: readonly string[], body = '') =>
  Buffer.from([`POST ${path} HTTP/1.1`, 'host: localhost', ...headers, `content-length: ${body.length}`, '', body].join('\r\n'))

interface Size {
  connections: number
  requests: number
}

/** A draw by one more customer with his own signed session. */
function drawRequest(customerId: string, { keys, clock }: Deps): Buffer {
  const session = cookie.sign(sessionValue('customer', customerId, clock), keys.cookieSecret)
  const headers = [`cookie: koi_customer=${encodeURIComponent(session)}`, `idempotency-key: key-of-${customerId}`]
  return request(`/api/campaigns/${CAMPAIGN}/draws`, headers)
}

/** Draws over HTTP, each by another customer. Signing the sessions is not part of what is measured. */
export function httpDraws(port: number, deps: Deps, nextCustomer: () => string, { connections, requests }: Size): Promise<LoadResult> {
  const prepared = Array.from({ length: requests }, () => drawRequest(nextCustomer(), deps))
  return runLoad({ port, connections, requests: prepared, expected: '"outcome":"drawn"' })
}

/** As many requests to the route that only gives back what it was sent. */
export function httpEchoes(port: number, { connections, requests }: Size): Promise<LoadResult> {
  const body = JSON.stringify({ campaignId: CAMPAIGN, idempotencyKey: 'key-of-crowd-1' })
  const echo = request(ECHO_PATH, ['content-type: application/json'], body)
  return runLoad({ port, connections, requests: Array<Buffer>(requests).fill(echo), expected: body })
}
