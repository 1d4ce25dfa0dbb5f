import { fastify, type FastifyRequest } from 'fastify'
import { afterEach, beforeEach } from 'vitest'
import { stillClock } from '../../../testing/demo-world'
import { createWecomClient, type WecomClient } from '../create-client'
import type { WecomSettings } from '../settings'

/** What one request is answered with: an errcode, a body, an HTTP status, silence, or a connection that ends. */
export type Scripted = { errcode: number } | { body: unknown } | { status: number } | { text: string } | 'silence' | 'hangUp'

export interface ScriptedWecom {
  client: WecomClient
  clock: ReturnType<typeof stillClock>
  /** The answers to what is asked behind the token, in this order; then `ok` for ever. */
  script: Scripted[]
  /** Every path asked so far, without /cgi-bin. */
  asked: string[]
  clientWith(settings: Partial<WecomSettings>): WecomClient
  close(): Promise<void>
}

async function start(): Promise<ScriptedWecom> {
  const app = fastify({ forceCloseConnections: true })
  const clock = stillClock()
  const asked: string[] = []
  const script: Scripted[] = []
  let tokens = 0
  const path = ({ url }: FastifyRequest) => url.split('?')[0]!.replace('/cgi-bin', '')
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
  app.all('/cgi-bin/*', async (request, reply) => {
    const name = path(request)
    asked.push(name)
    if (name === '/gettoken') return { errcode: 0, errmsg: 'ok', access_token: `token-${(tokens += 1)}`, expires_in: 7200 }
    const next = script.shift()
    if (next === 'silence') return reply.hijack()
    if (next === 'hangUp') return reply.hijack().raw.destroy()
    if (next && 'status' in next) return reply.status(next.status).send('<html>')
    if (next && 'text' in next) return reply.send(next.text)
    if (next && 'body' in next) return next.body
    return { errcode: 0, errmsg: 'said so', token: (request.query as Record<string, string>).access_token, ...next }
  })
  const apiBase = await app.listen({ port: 0, host: '127.0.0.1' })
  const settings = { apiBase, authorizeBase: '', corpId: 'ww', secret: 's', timeoutMs: 5000, retryPausesMs: [1, 1] }
  const clientWith = (change: Partial<WecomSettings>) => createWecomClient({ ...settings, ...change }, clock)
  return { client: clientWith({}), clock, script, asked, clientWith, close: () => app.close() }
}

/** A WeCom of a few lines that answers what a test writes down. */
export function useScriptedWecom(): () => ScriptedWecom {
  let wecom: ScriptedWecom
  beforeEach(async () => {
    wecom = await start()
  })
  afterEach(() => wecom.close())
  return () => wecom
}
