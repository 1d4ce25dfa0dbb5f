import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import { parseMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import type { Clock } from '#shared/time/clock'
import { exchange } from '../wecom/exchange'
import { createAskWechat, type AskWechat } from './ask-wechat'
import type { PayoutField, WechatSettings } from './settings'

/** Who WeChat says is holding the phone, to this mini-program. */
export interface WechatIdentity {
  openid: string
  /** The same in all the bank's WeChat accounts; null where the bank has not tied them together. */
  unionId: string | null
}

/** The message by which WeChat itself tells somebody that his prize has arrived; he has agreed to this one. */
export interface WechatNotice {
  /** In this mini-program. */
  openid: string
  templateId: string
  /** Opened by a tap on it, `pages/voucher/index?c=…`. */
  page: string
  fields: Readonly<Record<PayoutField, string>>
}

/** WeChat as the rules use it. */
export interface WechatGateway {
  payoutTemplateId: string | null
  /** Exchanges a code of `wx.login`, which works once. Throws OAUTH_REJECTED and WECHAT_UNAVAILABLE. */
  identify(code: string): Promise<WechatIdentity>
  /**
   * Exchanges a code of the button `getPhoneNumber`, which works once: the phone this person's WeChat is tied to, null
   * where that is no mainland mobile number. Throws PHONE_CODE_REJECTED and WECHAT_UNAVAILABLE.
   */
  phoneOf(code: string): Promise<MobileNumber | null>
  /** False where WeChat does not take it: he has agreed to none, or takes it back. Throws WECHAT_UNAVAILABLE. */
  notify(notice: WechatNotice): Promise<boolean>
}

/** Unknown, or used: 40029 and 40163. */
const CODE_NO_GOOD = [40029, 40163]
/** A system error of WeChat's, and too many calls a minute: it passes. */
const PASSING = [-1, 45009, 45011]

const identityShape = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() })
const phoneShape = z.object({ phone_info: z.object({ purePhoneNumber: z.string().min(1), countryCode: z.string() }) })

async function identify({ apiBase, appId, secret, timeoutMs }: WechatSettings, code: string): Promise<WechatIdentity> {
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  const reply = await exchange(new URL(`${apiBase}/sns/jscode2session?${query}`), null, AbortSignal.timeout(timeoutMs))
  if (reply.kind === 'lost') throw new ApiError('WECHAT_UNAVAILABLE', reply.detail)
  if (CODE_NO_GOOD.includes(reply.errcode)) throw new ApiError('OAUTH_REJECTED')
  const { data } = identityShape.safeParse(reply.body)
  if (reply.errcode !== 0 || !data) throw new ApiError('WECHAT_UNAVAILABLE', String(reply.errcode))
  return { openid: data.openid, unionId: data.unionid ?? null }
}

async function phoneOf(ask: AskWechat, code: string): Promise<MobileNumber | null> {
  const { errcode, body } = await ask('/wxa/business/getuserphonenumber', { code })
  if (CODE_NO_GOOD.includes(errcode)) throw new ApiError('PHONE_CODE_REJECTED')
  const { data } = phoneShape.safeParse(body)
  if (errcode !== 0 || !data) throw new ApiError('WECHAT_UNAVAILABLE', String(errcode))
  const { countryCode, purePhoneNumber } = data.phone_info
  return countryCode === '86' ? parseMobileNumber(purePhoneNumber) : null
}

async function notify(ask: AskWechat, names: WechatSettings['payoutFields'], { openid, templateId, page, fields }: WechatNotice): Promise<boolean> {
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [names[name as PayoutField], { value }]))
  const { errcode } = await ask('/cgi-bin/message/subscribe/send', { touser: openid, template_id: templateId, page, data })
  if (PASSING.includes(errcode)) throw new ApiError('WECHAT_UNAVAILABLE', String(errcode))
  return errcode === 0
}

export function createWechatGateway(settings: WechatSettings, clock: Clock): WechatGateway {
  const ask = createAskWechat(settings, clock)
  return {
    payoutTemplateId: settings.payoutTemplateId,
    identify: (code) => identify(settings, code),
    phoneOf: (code) => phoneOf(ask, code),
    notify: (notice) => notify(ask, settings.payoutFields, notice),
  }
}
