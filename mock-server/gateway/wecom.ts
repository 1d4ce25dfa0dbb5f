import { ApiError } from '#shared/api/api-error'

export interface WecomSettings {
  /** `https://qyapi.weixin.qq.com`, or where the simulated one listens. */
  apiBase: string
  /** Where a browser is sent for OAuth: `https://open.weixin.qq.com`, or our own origin. */
  authorizeBase: string
  corpId: string
  secret: string
}

/** Who WeCom says is holding the phone. */
export type WecomIdentity =
  | { kind: 'member'; userId: string }
  | { kind: 'customer'; openid: string; externalUserId: string | null }

export interface WecomGateway {
  /** The page that sends the browser back to `redirectUri` with a code. */
  authorizeUrl(redirectUri: string, state: string): string
  /** Exchanges a code, which works once. Throws OAUTH_REJECTED and WECOM_UNAVAILABLE. */
  identify(code: string): Promise<WecomIdentity>
}

interface Answer {
  errcode?: number
  errmsg?: string
  access_token?: string
  userid?: string
  openid?: string
  external_userid?: string
}

const TIMEOUT_MS = 5_000

/** Revoked early or expired: fetch a new one, once. */
const STALE_TOKEN = [40014, 42001]

async function get(url: URL): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: Error) => {
    throw new ApiError('WECOM_UNAVAILABLE', error.message)
  })
  if (!response.ok) throw new ApiError('WECOM_UNAVAILABLE', `HTTP ${response.status}`)
  return (await response.json()) as Answer
}

/** Keeps the access token; those who ask while one is being fetched wait for the same one. */
function tokenCache({ apiBase, corpId, secret }: WecomSettings) {
  let current: Promise<string> | null = null
  const fetchToken = async () => {
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret })
    const { access_token, errmsg } = await get(new URL(`${apiBase}/cgi-bin/gettoken?${query}`))
    if (!access_token) throw new ApiError('WECOM_UNAVAILABLE', errmsg)
    return access_token
  }
  const forget = () => {
    current = null
  }
  const token = () => {
    current ??= fetchToken().catch((error: unknown) => {
      forget()
      throw error
    })
    return current
  }
  return { token, forget }
}

function toIdentity({ userid, openid, external_userid, errmsg }: Answer): WecomIdentity {
  if (userid) return { kind: 'member', userId: userid }
  if (openid) return { kind: 'customer', openid, externalUserId: external_userid ?? null }
  throw new ApiError('OAUTH_REJECTED', errmsg)
}

export function createWecomGateway(settings: WecomSettings): WecomGateway {
  const { token, forget } = tokenCache(settings)
  const userInfo = async (code: string) => {
    const query = new URLSearchParams({ access_token: await token(), code })
    return get(new URL(`${settings.apiBase}/cgi-bin/auth/getuserinfo?${query}`))
  }
  return {
    authorizeUrl: (redirectUri, state) => {
      const query = new URLSearchParams({
        appid: settings.corpId, redirect_uri: redirectUri, response_type: 'code', scope: 'snsapi_base', state,
      })
      return `${settings.authorizeBase}/connect/oauth2/authorize?${query}#wechat_redirect`
    },
    identify: async (code) => {
      const answer = await userInfo(code)
      if (!STALE_TOKEN.includes(answer.errcode ?? 0)) return toIdentity(answer)
      forget()
      return toIdentity(await userInfo(code))
    },
  }
}
