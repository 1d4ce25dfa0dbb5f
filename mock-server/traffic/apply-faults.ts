import { ApiError } from '#shared/api/api-error'
import { errorCodes, type ErrorCode } from '#shared/api/error-codes'
import type { LoggedRequest } from '#shared/traffic/contract'
import type { FastifyReply } from 'fastify'
import type { DoneFaults } from './faults'
import type { HeldReplies } from '../held-replies'

const LOG_IN_PAGE = '<!doctype html><title>登录无线网络</title><h1>请先登录无线网络</h1>'

/** Carries the request out and gives its answer. */
type CarryOut = () => Promise<unknown>

/** The error of ours that travels under this status, or none in particular. */
const codeOf = (status: number) =>
  (Object.keys(errorCodes) as ErrorCode[]).find((code) => errorCodes[code].status === status) ?? 'INTERNAL_ERROR'

function refuse(reply: FastifyReply, status: number): FastifyReply {
  const { code, message } = new ApiError(codeOf(status))
  return reply.status(status).send({ code, message })
}

/** `delay 2000, drop`: what the log says. */
export function faultText(done: DoneFaults): string | null {
  const kinds = Object.values(done).map(({ name, ...figures }) => [name, ...Object.values(figures)].join(' '))
  return kinds.length > 0 ? kinds.join(', ') : null
}

/** A network that repeats does not look at the first answer. */
async function repeatedly(carryOut: CarryOut, isRepeated: boolean): Promise<unknown> {
  if (isRepeated) await carryOut().catch(() => undefined)
  return carryOut()
}

/** Carries a request out, with everything done to it that QA wants. */
export async function applyFaults(done: DoneFaults, carryOut: CarryOut, reply: FastifyReply, entry: LoggedRequest, held: HeldReplies): Promise<unknown> {
  const isThere = done.delay === undefined || (await held.pause(done.delay.ms))
  if (done.drop || !isThere) return held.cut(reply)
  if (done.silence) return held.hold(reply)
  if (done.garbage) return reply.type('text/html; charset=utf-8').send(LOG_IN_PAGE)
  if (done.status) return refuse(reply, done.status.status)
  const answer = repeatedly(carryOut, done.repeat !== undefined)
  if (!done.dropAfterCommit) return answer
  // Lost for the client; for whoever reads the log it is what would have been told.
  entry.answer = await answer.catch((error: Error) => ({ message: error.message }))
  return held.cut(reply)
}
