import { finished } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LoggedRequest } from '#shared/traffic/contract'
import { jsonOf, type WatchDeps } from './answer-json'
import { callerOf } from './caller-of'
import { endpointOf } from './endpoint-of'
import { findViolation } from './find-violation'
import type { RequestLog } from './request-log'

declare module 'fastify' {
  interface FastifyRequest {
    /** Its line in QA's log; null where it is not written down. */
    logged: LoggedRequest | null
  }
}

/** QA's own, and files: scripts, pictures, the sources Vite serves. */
const LEFT_OUT = /^\/(qa|simulated|simulator|healthz|readyz|metrics|@[^/]*)(\/|$)|\.\w+$/

/** A list of phones, or every draw of a campaign: 500 of those are no log. */
const LONGEST = 64 * 1024

const pathOf = (url: string) => url.split('?')[0]!

/** Of something too long for a list of 500 only its length is kept. */
const inShort = (value: unknown, length: number) => (length > LONGEST ? `${length} characters` : value)

const msSince = (start: number) => Math.round((performance.now() - start) * 10) / 10

/** Before any other hook: what those refuse is seen too. */
export function watchArrivals(app: FastifyInstance, log: RequestLog): void {
  app.decorateRequest('logged', null)
  app.addHook('onRequest', async (request, reply) => {
    if (LEFT_OUT.test(pathOf(request.url))) return
    const start = performance.now()
    const entry = log.begin({ method: request.method, path: request.url, route: request.routeOptions.config.endpoint ?? null })
    request.logged = entry
    finished(reply.raw, () => {
      if (!reply.raw.writableFinished) entry.status = null
      entry.ms = msSince(start)
      log.news.tell()
    })
  })
}

function noteRequest(request: FastifyRequest, deps: WatchDeps): void {
  const { logged } = request
  if (logged === null) return
  logged.caller = callerOf(request, endpointOf(logged.route)?.actor ?? 'anyone', deps)
  logged.body = inShort(request.body ?? null, request.rawBody.length)
}

function noteAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const { logged } = request
  if (logged === null) return
  logged.status = reply.statusCode
  const answer = jsonOf(reply, payload)
  logged.answer = inShort(answer, String(payload).length)
  // An answer that QA has put there is no mistake of ours.
  if (logged.fault?.includes('status')) return
  logged.violation ??= findViolation({ endpoint: endpointOf(logged.route), path: pathOf(logged.path), status: reply.statusCode, answer })
}

/** Who it was, what was asked and what was told. */
export function watchAnswers(app: FastifyInstance, deps: WatchDeps): void {
  app.addHook('preValidation', async (request) => noteRequest(request, deps))
  app.addHook('onSend', async (request, reply, payload) => noteAnswer(request, reply, payload))
}
