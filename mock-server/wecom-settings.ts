import * as z from 'zod'
import type { WecomCorp, WecomSettings } from './gateway/wecom/settings'
import { address, refuseVariables, withoutEmpty } from './outside-variables'

/** A real WeCom, as the environment names it. */
export type GivenWecom = Omit<WecomSettings, 'timeoutMs' | 'retryPausesMs'> & WecomCorp

export interface WecomEnvironment {
  /** Null: the simulated one. */
  wecom: GivenWecom | null
  /** Where phones and WeCom reach us; null: this machine. */
  publicUrl: string | null
}

const URL_TEXT = 'must be an address that begins with https:// or http://, without a path'
const IN_WECOM_S_WORDS = 'must be as WeCom shows it'

const origin = address.refine((it) => new URL(it).pathname === '/' && !/[?#]/.test(it), URL_TEXT)
const plain = (pattern: RegExp, what: string) => z.string().regex(pattern, `${IN_WECOM_S_WORDS}: ${what}`)

const variables = {
  WECOM_API_BASE: address.default('https://qyapi.weixin.qq.com'),
  WECOM_AUTHORIZE_BASE: address.default('https://open.weixin.qq.com'),
  WECOM_CORP_ID: plain(/^\w{2,64}$/, 'letters and digits'),
  WECOM_AGENT_ID: plain(/^\d{1,20}$/, 'a number'),
  WECOM_SECRET: plain(/^[\w-]{1,128}$/, 'letters, digits, "-" and "_"'),
  WECOM_CALLBACK_TOKEN: plain(/^[A-Za-z\d]{1,32}$/, '1 to 32 letters and digits'),
  WECOM_ENCODING_AES_KEY: plain(/^[A-Za-z\d]{43}$/, '43 letters and digits'),
}

const environment = z.object({ ...variables, KOI_PUBLIC_URL: origin })

type Environment = z.output<typeof environment>

const toWecom = (it: Environment): GivenWecom => ({
  apiBase: it.WECOM_API_BASE,
  authorizeBase: it.WECOM_AUTHORIZE_BASE,
  corpId: it.WECOM_CORP_ID,
  agentId: it.WECOM_AGENT_ID,
  secret: it.WECOM_SECRET,
  callbackToken: it.WECOM_CALLBACK_TOKEN,
  encodingAesKey: it.WECOM_ENCODING_AES_KEY,
})

const WHOLE = 'a WeCom of your own needs all of its settings; without any of them the simulated one is used'

/** Which WeCom we talk to. Nothing set is the simulated one; some of it, or something malformed, throws StartRefused. */
export function readWecomSettings(env: NodeJS.ProcessEnv): WecomEnvironment {
  const given = withoutEmpty(env)
  const isReal = Object.keys(variables).some((name) => given[name] !== undefined)
  if (!isReal && given.KOI_PUBLIC_URL === undefined) return { wecom: null, publicUrl: null }
  const { data, error } = (isReal ? environment : environment.pick({ KOI_PUBLIC_URL: true })).safeParse(given)
  if (error) throw refuseVariables(error, given, WHOLE)
  return { wecom: isReal ? toWecom(data as Environment) : null, publicUrl: data.KOI_PUBLIC_URL }
}
