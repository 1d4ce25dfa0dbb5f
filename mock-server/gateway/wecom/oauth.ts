import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { WecomClient } from './create-client'
import type { WecomSettings } from './settings'
import { nullWhere } from './wecom-refused'

/** Who WeCom says is holding the phone. */
export type WecomIdentity =
  | { kind: 'member'; userId: string }
  | { kind: 'customer'; openid: string; externalUserId: string | null }

const userInfo = z.object({
  userid: z.string().optional(),
  openid: z.string().optional(),
  external_userid: z.string().optional(),
  /** 1: WeChat shows the page to nobody yet (微信快照页); the openid is a stand-in's. */
  is_snapshotuser: z.int().optional(),
})

/** Unknown, used or older than five minutes. */
const CODE_NO_GOOD = [40029, 42003]

export const oauthApi = (client: WecomClient, { authorizeBase, corpId }: WecomSettings) => ({
  /** The page that sends the browser back to `redirectUri` with a code. */
  authorizeUrl: (redirectUri: string, state: string): string => {
    const query = new URLSearchParams({ appid: corpId, redirect_uri: redirectUri, response_type: 'code', scope: 'snsapi_base', state })
    return `${authorizeBase}/connect/oauth2/authorize?${query}#wechat_redirect`
  },
  /** Exchanges a code, which works once. Throws OAUTH_REJECTED, SNAPSHOT_VISITOR and WECOM_UNAVAILABLE. */
  identify: async (code: string): Promise<WecomIdentity> => {
    const answer = await nullWhere(CODE_NO_GOOD, client.get('/auth/getuserinfo', { code }, userInfo))
    if (answer?.is_snapshotuser === 1) throw new ApiError('SNAPSHOT_VISITOR')
    if (answer?.userid) return { kind: 'member', userId: answer.userid }
    if (answer?.openid) return { kind: 'customer', openid: answer.openid, externalUserId: answer.external_userid ?? null }
    throw new ApiError('OAUTH_REJECTED')
  },
  /** Exchanges a code of `wx.qy.login`, which works once: WeCom's id of the member. Throws OAUTH_REJECTED and WECOM_UNAVAILABLE. */
  identifyMember: async (code: string): Promise<string> => {
    const query = { js_code: code, grant_type: 'authorization_code' }
    const answer = await nullWhere(CODE_NO_GOOD, client.get('/miniprogram/jscode2session', query, z.object({ userid: z.string().min(1) })))
    if (!answer) throw new ApiError('OAUTH_REJECTED')
    return answer.userid
  },
})
