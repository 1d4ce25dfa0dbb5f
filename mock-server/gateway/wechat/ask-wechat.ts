import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { Clock } from '#shared/time/clock'
import { exchange, type Reply } from '../wecom/exchange'
import { keepFresh } from '../wecom/keep-fresh'
import type { WechatSettings } from './settings'

/** Sends in the mini-program's own name. */
export type AskWechat = (path: string, body: object) => Promise<Extract<Reply, { kind: 'answer' }>>

/** Expired, or another process has let a new one be made: 40001, 40014 and 42001. */
const STALE_TOKEN = [40001, 40014, 42001]

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.int() })

function answered(reply: Reply): Extract<Reply, { kind: 'answer' }> {
  if (reply.kind === 'lost') throw new ApiError('WECHAT_UNAVAILABLE', reply.detail)
  return reply
}

/**
 * WeChat's server with an access token. The stable one: it is the same in every process, and asking for it ends nobody
 * else's. Throws WECHAT_UNAVAILABLE where no answer of WeChat's own comes.
 */
export function createAskWechat({ apiBase, appId, secret, timeoutMs }: WechatSettings, clock: Clock): AskWechat {
  const tokens = keepFresh(clock, async () => {
    const body = { grant_type: 'client_credential', appid: appId, secret }
    const reply = answered(await exchange(new URL(`${apiBase}/cgi-bin/stable_token`), body, AbortSignal.timeout(timeoutMs)))
    const { data } = tokenAnswer.safeParse(reply.body)
    if (!data) throw new ApiError('WECHAT_UNAVAILABLE', String(reply.errcode))
    return { value: data.access_token, livesS: data.expires_in }
  })

  async function ask(path: string, body: object, token: string) {
    const query = new URLSearchParams({ access_token: token })
    return answered(await exchange(new URL(`${apiBase}${path}?${query}`), body, AbortSignal.timeout(timeoutMs)))
  }

  return async (path, body) => {
    const token = await tokens.get()
    const reply = await ask(path, body, token)
    if (!STALE_TOKEN.includes(reply.errcode)) return reply
    // WeChat looks at the token before anything else: nothing was carried out.
    await tokens.forget(token)
    return ask(path, body, await tokens.get())
  }
}
