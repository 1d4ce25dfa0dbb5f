import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import { exchange } from '../wecom/exchange'

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or where the simulated one listens, without a slash at the end. */
  apiBase: string
  /** Of the bank's mini-program: a code of another one is no good. */
  appId: string
  secret: string
  timeoutMs: number
}

/** Who WeChat says is holding the phone, to this mini-program. */
export interface WechatIdentity {
  openid: string
  /** The same in all the bank's WeChat accounts; null where the bank has not tied them together. */
  unionId: string | null
}

/** WeChat as the rules use it. */
export interface WechatGateway {
  /** Exchanges a code of `wx.login`, which works once. Throws OAUTH_REJECTED and WECHAT_UNAVAILABLE. */
  identify(code: string): Promise<WechatIdentity>
}

/** Unknown, or used: 40029 and 40163. */
const CODE_NO_GOOD = [40029, 40163]

const answerShape = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() })

export function createWechatGateway({ apiBase, appId, secret, timeoutMs }: WechatSettings): WechatGateway {
  return {
    async identify(code) {
      const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
      const reply = await exchange(new URL(`${apiBase}/sns/jscode2session?${query}`), null, AbortSignal.timeout(timeoutMs))
      if (reply.kind === 'lost') throw new ApiError('WECHAT_UNAVAILABLE', reply.detail)
      if (CODE_NO_GOOD.includes(reply.errcode)) throw new ApiError('OAUTH_REJECTED')
      const { data } = answerShape.safeParse(reply.body)
      if (reply.errcode !== 0 || !data) throw new ApiError('WECHAT_UNAVAILABLE', String(reply.errcode))
      return { openid: data.openid, unionId: data.unionid ?? null }
    },
  }
}
