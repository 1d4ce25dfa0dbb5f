import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Deps } from './deps'
import { registerErrors } from './errors'
import { registerContract } from './register-contract'
import { createHandlers } from './routes'
import { refuseCrossSite } from './same-site'
import { registerOauthPages } from './session/oauth-pages'

export interface AppOptions {
  /** Registers `/qa` and checks every answer against the contract. Never in production. */
  isMock: boolean
  logger: FastifyServerOptions['logger']
}

/** Domains of the contract that only exist with the mock flag. */
export const mockOnly = (isMock: boolean): readonly string[] => (isMock ? [] : ['qa'])

/** Path only: a query may hold an OAuth code. */
const loggedRequest = ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] })

/** JSON and nothing else; `wx.request` calls every POST JSON, also one without a body. */
function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null) : parse(request, body as string, done),
  )
}

/** The server without a port: the contract, sessions and error answers. */
export async function createApp(deps: Deps, { isMock, logger }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger && { ...(logger === true ? {} : logger), serializers: { req: loggedRequest } },
  })
  acceptJson(app)
  registerErrors(app)
  refuseCrossSite(app)
  await app.register(cookie, { secret: deps.keys.cookieSecret })
  registerOauthPages(app, deps)
  registerContract(app, createHandlers(deps), { clock: deps.clock, leftOut: mockOnly(isMock), checksResponses: isMock })
  app.get('/healthz', async () => {
    await deps.db.query('select 1')
    return { isReady: true }
  })
  return app
}
