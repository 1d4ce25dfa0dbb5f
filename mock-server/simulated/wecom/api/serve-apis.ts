import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Wecom } from '../wecom'
import { fieldsOf, type Api, type ApiCall, type Apis } from './api'
import { API_RATES, type RateLimit } from './rate-limit'
import type { ServerFaults } from './server-faults'
import { WecomError } from './wecom-error'

/** Real time a function takes of which only so many may run at once. */
const TAKES_MS = 20

/** The largest file that can be uploaded, and what surrounds it. */
const BODY_BYTES = 24 * 1024 * 1024

export interface Server {
  credentials: Wecom['credentials']
  faults: ServerFaults
  rates: RateLimit
}

/** WeCom does not look at the content type: what is posted is read by whoever takes it. */
function keepBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_BYTES }, (_request, body, done) => done(null, body))
}

function jsonOf(bytes: Buffer): unknown {
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw new WecomError(47001)
  }
}

function callOf(request: FastifyRequest, { takesFile = false }: Api): ApiCall {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return {
    query: request.query as ApiCall['query'],
    body: takesFile ? {} : fieldsOf(jsonOf(bytes)),
    raw: { contentType: request.headers['content-type'] ?? '', bytes },
  }
}

function checkToken(credentials: Wecom['credentials'], token: string | undefined): void {
  if (!token) throw new WecomError(41001)
  const state = credentials.token.state(token)
  if (state === 'unknown') throw new WecomError(40014)
  if (state === 'expired') throw new WecomError(42001)
}

/** Throws 45033 where as many run as may. */
function createTurns(most: number) {
  let running = 0
  return async <T>(work: () => T): Promise<T> => {
    if (running >= most) throw new WecomError(45033)
    running += 1
    try {
      await delay(TAKES_MS)
      return work()
    } finally {
      running -= 1
    }
  }
}

function handlerOf(name: string, api: Api, { credentials, faults, rates }: Server) {
  const inTurn = api.parallel === undefined ? null : createTurns(api.parallel)
  const answer = async (request: FastifyRequest) => {
    const call = callOf(request, api)
    if (!api.isOpen) checkToken(credentials, call.query.access_token)
    for (const rate of API_RATES) rates.count(name, rate)
    const answered = await (inTurn ? inTurn(() => api.answer(call)) : api.answer(call))
    return { errcode: 0, errmsg: 'ok', ...answered }
  }
  return async (request: FastifyRequest, reply: FastifyReply) => faults.answer(name, reply) ?? answer(request)
}

/** Serves the functions below `/simulated/wecom/cgi-bin`. What they refuse is told with HTTP 200, as WeCom tells it. */
export function serveApis(app: FastifyInstance, server: Server, apis: Apis): void {
  void app.register(
    async (scope) => {
      keepBodies(scope)
      scope.setErrorHandler((error, request, reply) => {
        const told = error instanceof WecomError ? error : new WecomError(-1)
        if (told !== error) request.log.error({ err: error }, 'the simulated WeCom failed')
        return reply.status(200).send({ errcode: told.errcode, errmsg: told.message })
      })
      for (const [name, api] of Object.entries(apis)) {
        scope.route({ method: api.method, url: `/${name}`, handler: handlerOf(name, api, server) })
      }
    },
    { prefix: '/simulated/wecom/cgi-bin' },
  )
}
