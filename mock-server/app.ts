import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import type { Deps } from './deps'
import { verifySignedRequest } from './gateway/signed-callback'
import type { OutsideHandles } from './simulated/register'
import { answerClientError, answerError, registerErrors } from './errors'
import { registerContract } from './register-contract'
import { createHandlers } from './routes'
import { refuseCrossSite } from './same-site'
import { registerOauthPages } from './session/oauth-pages'

export interface AppOptions {
  /** Registers `/qa` and checks every answer against the contract. Never in production. */
  isMock: boolean
  logger: FastifyServerOptions['logger']
  /** Serves the simulated outside world beside the product, and gives QA its hands. Never in production. */
  outside?: (app: FastifyInstance) => OutsideHandles
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came over the wire, for its signature. */
    rawBody: string
  }
}

/** Domains of the contract that only exist with the mock flag. */
export const mockOnly = (isMock: boolean): readonly string[] => (isMock ? [] : ['qa'])

/** Path only: a query may hold an OAuth code. */
const loggedRequest = ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] })

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

/** The server without a port: the contract, sessions and error answers. */
export async function createApp(deps: Deps, { isMock, logger, outside }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger && { ...(logger === true ? {} : logger), serializers: { req: loggedRequest } },
    // An address no route is found by, torn or too long, is answered like any other mistake.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: LONGEST_ID },
  })
  acceptJson(app)
  registerErrors(app)
  refuseCrossSite(app)
  await app.register(cookie, { secret: deps.keys.cookieSecret })
  registerOauthPages(app, deps)
  const handles = outside?.(app) ?? null
  registerContract(app, createHandlers(deps, handles), {
    db: deps.db, clock: deps.clock, leftOut: mockOnly(isMock), checksResponses: isMock, isSignedByBank: signedByBank(deps),
  })
  app.get('/healthz', async () => {
    await deps.db.query('select 1')
    return { isReady: true }
  })
  return app
}
