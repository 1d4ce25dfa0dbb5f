import * as z from 'zod'
import type { PayoutField, WechatSettings } from './gateway/wechat/settings'
import { address, refuseVariables, withoutEmpty } from './outside-variables'

/** A mini-program of the bank's own, as the environment names it. */
export type GivenWechat = Omit<WechatSettings, 'timeoutMs'>

/** As 奖品到账提醒 has them in the template library; whoever takes them in another order says so. */
const FIELDS = 'thing1,amount2,date3,thing4'

const NAMES: readonly PayoutField[] = ['what', 'amount', 'day', 'where']

const plain = (pattern: RegExp, what: string) => z.string().regex(pattern, `must be as WeChat shows it: ${what}`)

const payoutFields = plain(/^thing\d{1,2},amount\d{1,2},date\d{1,2},thing\d{1,2}$/, `the template's fields for prize, amount, day and note, such as ${FIELDS}`)

const environment = z.object({
  WECHAT_API_BASE: address.default('https://api.weixin.qq.com'),
  WECHAT_APP_ID: plain(/^wx[\da-f]{16}$/, '"wx" and 16 digits or letters from a to f'),
  WECHAT_SECRET: plain(/^[\da-f]{32}$/, '32 digits or letters from a to f'),
  WECHAT_PAYOUT_TEMPLATE_ID: plain(/^[\w-]{43}$/, '43 letters, digits, "-" and "_"').optional(),
  WECHAT_PAYOUT_FIELDS: payoutFields.default(FIELDS),
})

const WHOLE = 'a mini-program of your own needs WECHAT_APP_ID and WECHAT_SECRET; without any of its settings the simulated WeChat is used'

function fieldsOf(written: string): WechatSettings['payoutFields'] {
  const names = written.split(',')
  return Object.fromEntries(NAMES.map((name, place) => [name, names[place]!])) as Record<PayoutField, string>
}

/** Which WeChat we talk to. Nothing set is the simulated one, null; some of it, or something malformed, throws StartRefused. */
export function readWechatSettings(env: NodeJS.ProcessEnv): GivenWechat | null {
  const given = withoutEmpty(env)
  if (!Object.keys(environment.shape).some((name) => given[name] !== undefined)) return null
  const { data, error } = environment.safeParse(given)
  if (error) throw refuseVariables(error, given, WHOLE)
  return {
    apiBase: data.WECHAT_API_BASE,
    appId: data.WECHAT_APP_ID,
    secret: data.WECHAT_SECRET,
    payoutTemplateId: data.WECHAT_PAYOUT_TEMPLATE_ID ?? null,
    payoutFields: fieldsOf(data.WECHAT_PAYOUT_FIELDS),
  }
}
