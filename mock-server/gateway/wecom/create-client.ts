import { setTimeout as pauseFor } from 'node:timers/promises'
import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { Clock } from '#shared/time/clock'
import { exchange, type Reply } from './exchange'
import { keepFresh } from './keep-fresh'
import { createLimits } from './limits'
import type { WecomSettings } from './settings'
import { PASSING, WecomRefused } from './wecom-refused'

type Query = Readonly<Record<string, string>>

/** Paths are those of the documentation behind `/cgi-bin`. All throw WecomRefused, and WECOM_UNAVAILABLE for no answer. */
export interface WecomClient {
  get<T>(path: string, query: Query, shape: z.ZodType<T>): Promise<T>
  /** For what comes to the same when WeCom does it twice. */
  post<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T>
  /** For what may not happen twice: an answer that never came is not asked for again. */
  postOnce<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T>
  upload<T>(path: string, query: Query, form: FormData, shape: z.ZodType<T>): Promise<T>
}

interface Question {
  path: string
  query: Query
  body: object | FormData | null
  mayRepeat: boolean
}

/** Revoked early or expired: fetch a new one, once. */
const STALE_TOKEN = [40014, 42001]

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.int() })

/** A passing trouble is over in a second or not before the next round of whoever asks. */
const RETRY_PAUSES_MS = [200, 1000]

const mayPass = (reply: Reply) => reply.kind === 'lost' || PASSING.includes(reply.errcode)

/** What a reply says. Throws where it is not what was asked for. */
function read<T>(reply: Reply, shape: z.ZodType<T>): T {
  if (reply.kind === 'lost') throw new ApiError('WECOM_UNAVAILABLE', reply.detail)
  if (reply.errcode !== 0) throw new WecomRefused(reply.errcode, reply.errmsg)
  const { data, success } = shape.safeParse(reply.body)
  if (!success) throw new ApiError('WECOM_UNAVAILABLE', 'an answer of another shape')
  return data
}

/** Asks again after each pause for as long as it may and helps. */
async function patiently(pausesMs: readonly number[], deadline: AbortSignal, ask: () => Promise<Reply>): Promise<Reply> {
  let reply = await ask()
  for (const pauseMs of pausesMs) {
    if (!mayPass(reply) || deadline.aborted) break
    await pauseFor(pauseMs, undefined, { signal: deadline }).catch(() => undefined)
    reply = await ask()
  }
  return reply
}

/** The one way to WeCom's server: access token, turns, patience and errors. */
export function createWecomClient(settings: WecomSettings, clock: Clock): WecomClient {
  const { apiBase, corpId, secret, timeoutMs, retryPausesMs = RETRY_PAUSES_MS } = settings
  const inTurn = createLimits()
  const urlOf = (path: string, query: Query) => new URL(`${apiBase}/cgi-bin${path}?${new URLSearchParams(query)}`)

  const tokens = keepFresh(clock, async () => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const url = urlOf('/gettoken', { corpid: corpId, corpsecret: secret })
    const { access_token, expires_in } = read(await patiently(retryPausesMs, deadline, () => exchange(url, null, deadline)), tokenAnswer)
    return { value: access_token, livesS: expires_in }
  })

  const askOnce = async ({ path, query, body }: Question, deadline: AbortSignal) => {
    const token = await tokens.get()
    const reply = await exchange(urlOf(path, { access_token: token, ...query }), body, deadline)
    if (reply.kind === 'lost' || !STALE_TOKEN.includes(reply.errcode)) return reply
    // WeCom looks at the token before anything else: nothing was carried out.
    await tokens.forget(token)
    return exchange(urlOf(path, { access_token: await tokens.get(), ...query }), body, deadline)
  }

  const ask = async <T>(question: Question, shape: z.ZodType<T>): Promise<T> => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const pauses = question.mayRepeat ? retryPausesMs : []
    return read(await inTurn(question.path, deadline, () => patiently(pauses, deadline, () => askOnce(question, deadline))), shape)
  }

  return {
    get: (path, query, shape) => ask({ path, query, body: null, mayRepeat: true }, shape),
    post: (path, body, shape) => ask({ path, query: {}, body, mayRepeat: true }, shape),
    postOnce: (path, body, shape) => ask({ path, query: {}, body, mayRepeat: false }, shape),
    upload: (path, query, form, shape) => ask({ path, query, body: form, mayRepeat: true }, shape),
  }
}
