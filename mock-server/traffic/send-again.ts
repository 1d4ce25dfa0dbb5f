import type { FastifyInstance } from 'fastify'
import type { Recording } from '#shared/traffic/contract'
import type { Deps } from '../deps'
import { createRequestSigner } from '../gateway/sign-request'
import { signedCookies } from '../session/session-cookie'

type Recorded = Recording['requests'][number]

export interface SentAgain {
  /** Null where the line was cut, or nothing came. */
  status: number | null
  answer: unknown
}

/** How long an answer is waited for that did not come the first time either. */
const SHORT_MS = 1_000
const LONG_MS = 60_000

export type SenderDeps = Pick<Deps, 'clock' | 'random' | 'bankSecret'>

/** What makes it the same caller's again, now. */
function credentials(app: FastifyInstance, deps: SenderDeps, { caller, deviceId, method, path, body }: Recorded, text: string) {
  const [kind, id] = (caller ?? '').split(' ')
  if (kind === 'bank') return { headers: createRequestSigner(deps.bankSecret, deps)({ method, path, body: body === null ? '' : text }) }
  const actor = kind === 'customer' || kind === 'manager' ? kind : null
  const cookies = signedCookies(app, { session: actor && { actor, id: id! }, deviceId }, deps.clock)
  return { cookies }
}

/** Sends a recorded request again, without a wire. */
export async function sendAgain(app: FastifyInstance, deps: SenderDeps, request: Recorded): Promise<SentAgain> {
  const { method, path, body, status } = request
  const text = JSON.stringify(body)
  const { headers = {}, cookies = {} } = credentials(app, deps, request, text)
  const signal = AbortSignal.timeout(status === null ? SHORT_MS : LONG_MS)
  const sent = body === null ? {} : { payload: text }
  const type = body === null ? {} : { 'content-type': 'application/json' }
  try {
    const response = await app.inject({ method, url: path, headers: { ...request.headers, ...headers, ...type }, cookies, signal, ...sent })
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, answer: isJson ? response.json() : null }
  } catch {
    return { status: null, answer: null }
  }
}
