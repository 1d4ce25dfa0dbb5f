import type { FastifyReply } from 'fastify'
import type { CallerDeps } from '../session/find-caller'

/** What has to be known to tell who asks. */
export type WatchDeps = Pick<CallerDeps, 'clock' | 'isSignedByBank'>

/** What an answer says; null where it is no JSON. */
export function jsonOf(reply: FastifyReply, payload: unknown): unknown {
  const isJson = typeof payload === 'string' && String(reply.getHeader('content-type')).includes('json')
  return isJson ? JSON.parse(payload) : null
}
