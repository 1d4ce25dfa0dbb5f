import compress, { type FastifyCompressOptions } from '@fastify/compress'
import cookie from '@fastify/cookie'
import { constants } from 'node:zlib'
import fastify, { LogController, type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import { contract, mockContract } from '#shared/api/contract'
import { createAudit } from './audit/audited'
import type { Deps } from './deps'
import { verifySignedRequest } from './gateway/signed-callback'
import type { OutsideHandles } from './simulated/register'
import { answerClientError, answerError, registerErrors } from './errors'
import { registerHealth } from './operation/health'
import { limitRate, type RateLimit } from './operation/limit-rate'
import { logAnswer, requestIdOf, serializers } from './operation/log-options'
import { registerMetrics } from './operation/metrics'
import { addSecurityHeaders } from './operation/security-headers'
import { registerContract } from './register-contract'
import { registerPractice } from './practice/register-practice'
import { createHandlers, createMockHandlers } from './routes'
import { registerLiveGames } from './group-game/live/register-live'
import { isHttps, refuseCrossSite } from './same-site'
import { registerOauthPages } from './session/oauth-pages'
import { registerWecomCallback } from './wecom/callback'
import { registerTraffic } from './traffic/register-traffic'

export interface AppOptions {
  logger: FastifyServerOptions['logger']
  /**
   * The mock flag: serves the simulated outside world beside the product and gives QA its hands, `/qa`, and checks every
   * answer against the contract. Null in production, where none of it exists.
   */
  outside: ((app: FastifyInstance) => OutsideHandles) | null
  /** Null: nobody is stopped, as a bench or a test of something else wants it. */
  rateLimit?: RateLimit | null
  /** Who reads the metrics shows it; null: only from this machine. */
  metricsToken?: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came over the wire, for its signature. */
    rawBody: string
  }
}

/** JSON and nothing else; `wx.request` calls every POST JSON, also one without a body. */
function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.decorateRequest('rawBody', '')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body as string
    if (body === '') done(null)
    else parse(request, body as string, done)
  })
}

/** One of the bank's own systems says so with the secret it shares with us. */
function signedByBank({ clock, bankSecret }: Pick<Deps, 'clock' | 'bankSecret'>) {
  return ({ method, url, headers, rawBody }: FastifyRequest) =>
    verifySignedRequest({ method, path: url, headers, rawBody }, { ...bankSecret, clock })
}

/** As the contract has it; the router's own limit would be shorter. */
const LONGEST_ID = 120

/** Of long answers only: see register-contract.ts. What comes in is taken as it is, so that nobody sends a little that grows. */
const COMPRESSION = {
  global: false,
  globalDecompression: false,
  encodings: ['br', 'gzip'],
  // Nearly as small as the best, in a tenth of the time.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
} satisfies FastifyCompressOptions

/** The server without a port: the contract, sessions and error answers. */
export async function createApp(deps: Deps, { logger, outside, rateLimit = null, metricsToken = null }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger && { ...(logger === true ? {} : logger), serializers },
    // One line of our own for each answer: see logAnswer.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => requestIdOf(headers),
    // An address no route is found by, torn or too long, is answered like any other mistake.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: LONGEST_ID },
  })
  const isSignedByBank = signedByBank(deps)
  const options = { db: deps.db, clock: deps.clock, checksResponses: outside !== null, isSignedByBank }
  acceptJson(app)
  registerErrors(app)
  addSecurityHeaders(app, deps.publicUrl)
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('onResponse', async (request, reply) => logAnswer(request, reply))
  registerMetrics(app, deps, metricsToken)
  const traffic = outside && registerTraffic(app, { ...deps, isSignedByBank })
  refuseCrossSite(app, deps.publicUrl)
  await app.register(cookie, { secret: [...deps.keys.cookieSecrets], parseOptions: { secure: isHttps(deps.publicUrl) ? true : 'auto' } })
  await app.register(compress, COMPRESSION)
  if (rateLimit) await limitRate(app, deps.clock, rateLimit)
  registerOauthPages(app, deps)
  await registerWecomCallback(app, deps)
  registerContract(app, contract, createHandlers(deps), { ...options, audit: createAudit(deps) })
  registerLiveGames(app, deps, options)
  await registerPractice(app, deps, createHandlers, options)
  if (outside && traffic) registerContract(app, mockContract, createMockHandlers(deps, outside(app), traffic), options)
  registerHealth(app, deps.db)
  return app
}
