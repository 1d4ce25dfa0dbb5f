import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { ApiError } from '#shared/api/api-error'

function toApiError(error: FastifyError | Error): ApiError {
  if (error instanceof ApiError) return error
  // Fastify's own refusals: no JSON, too large, a bad URL.
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  return new ApiError(status < 500 ? 'INVALID_REQUEST' : 'INTERNAL_ERROR', error.message)
}

function sendError(reply: FastifyReply, error: ApiError) {
  const { code, message, detail, status } = error
  // A failure of ours is told to the log only: its words may hold what no stranger should read.
  const body = status < 500 ? { code, message, detail } : { code, message }
  return reply.status(status).header('cache-control', 'no-store').send(body)
}

/** Every failure leaves as `{ code, message, detail }` with the status of its code. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const apiError = toApiError(error)
    if (apiError.status >= 500) request.log.error({ err: error }, apiError.code)
    return sendError(reply, apiError)
  })
  app.setNotFoundHandler((request, reply) => sendError(reply, new ApiError('ROUTE_NOT_FOUND', request.method)))
}
