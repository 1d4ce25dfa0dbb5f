import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import { isDatabaseLost } from './db/is-lost'
import { withoutNumbers } from './operation/log-options'
import { contentSecurityPolicy } from './pages/content-security'
import { errorPage } from './pages/error-page'
import { isOwnPath } from './session/own-path'

function toApiError(error: FastifyError | Error): ApiError {
  if (error instanceof ApiError) return error
  if (isDatabaseLost(error)) return new ApiError('DATABASE_UNAVAILABLE')
  // Fastify's own refusals: no JSON, too large, a bad URL.
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  // The words of a JSON parser quote what was sent.
  return new ApiError(status < 500 ? 'INVALID_REQUEST' : 'INTERNAL_ERROR', withoutNumbers(error.message))
}

/** A person's browser opening a page, as opposed to a page asking for JSON. */
const wantsPage = ({ method, headers, url }: FastifyRequest) =>
  method === 'GET' && (headers.accept ?? '').includes('text/html') && !/^\/(api|qa)\//.test(url)

function sendError(request: FastifyRequest, reply: FastifyReply, error: ApiError) {
  const { code, message, detail, status } = error
  void reply.status(status).header('cache-control', 'no-store')
  if (wantsPage(request)) {
    // Back from OAuth the address is used up: in again by the front door.
    const again = request.url.startsWith('/oauth/') || !isOwnPath(request.url) ? '/lottery/' : request.url
    return reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy()).send(errorPage(error, again))
  }
  // A failure of ours is told to the log only: its words may hold what no stranger should read.
  return reply.send(status < 500 ? { code, message, detail } : { code, message })
}

/** Every failure leaves as `{ code, message, detail }` with the status of its code, or as a page to a person. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const apiError = toApiError(error)
  if (apiError.status >= 500) request.log.error({ err: error }, apiError.code)
  return sendError(request, reply, apiError)
}

/** What is no HTTP, or an address without end, never becomes a request: it is answered on the bare connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const { code, message } = new ApiError('INVALID_REQUEST')
  const body = JSON.stringify({ code, message })
  const head = ['HTTP/1.1 400 Bad Request', 'content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close']
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroySoon()
}

export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => sendError(request, reply, new ApiError('ROUTE_NOT_FOUND', request.method)))
}
