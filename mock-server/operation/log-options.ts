import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'

/** A gateway in front may have numbered the request already: its number goes through all logs. */
const GIVEN_ID = /^[\w-]{8,64}$/

export function requestIdOf(headers: Record<string, unknown>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && GIVEN_ID.test(given) && withoutNumbers(given) === given ? given : randomUUID()
}

/** Phones, cards and whatever else is long enough to be one. */
const LONG_NUMBER = /\d{11,19}/g

/** No number of a person, whoever wrote it into a message. */
export const withoutNumbers = (text: string): string => text.replace(LONG_NUMBER, '***')

/** Of an error its words only: the database puts the whole row beside them. */
const loggedError = ({ name, code, message, stack }: Error & { code?: unknown }) => ({
  type: name, code, message: withoutNumbers(message), stack: withoutNumbers(stack ?? ''),
})

/** The route and not the address: an address may hold an id of a person, and a query an OAuth code. */
const loggedRequest = ({ method, routeOptions, id }: FastifyRequest) => ({ method, route: routeOptions?.url ?? 'none', id })

export const serializers = { req: loggedRequest, err: loggedError }

/** One line for each answer. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const { endpoint } = request.routeOptions.config
  request.log.info({ req: request, endpoint, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
}
