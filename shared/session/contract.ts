import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { text } from '../api/schemas'
import { sessionRoutes } from './routes'

/** Where a mini-program runs, and so who exchanges its codes: WeCom's `wx.qy.login` serves the bank's staff only. */
export const miniprogramHost = z.enum(['wechat', 'wecom'])

export type MiniprogramHost = z.output<typeof miniprogramHost>

export const miniprogramSession = z.object({
  /** Sent back as `authorization: Bearer …`. Signed, good for a week; names the device as well (K11). */
  token: z.string(),
  /** A member of the bank's staff takes part in nothing (K7). */
  actor: z.enum(['customer', 'manager']),
  /** WeChat's template that tells of a prize that has arrived; null where the bank has none, and nothing is asked then. */
  payoutTemplateId: z.string().nullable(),
})

export type MiniprogramSession = z.output<typeof miniprogramSession>

export const sessionContract = defineContract(sessionRoutes, {
  signInMiniprogram: {
    summary: 'A mini-program exchanges its login code for a session: a phone there keeps no cookies. A code works once',
    actor: 'anyone',
    body: z.strictObject({
      host: miniprogramHost,
      /** Of `wx.login` or `wx.qy.login`. */
      code: text(200),
      /** The last one this phone was given, also one that is over: it stays the same device. Null on a new phone. */
      lastToken: text(400).nullable(),
    }),
    response: miniprogramSession,
    errors: ['OAUTH_REJECTED', 'MANAGER_NOT_FOUND', 'WECHAT_UNAVAILABLE', 'WECOM_UNAVAILABLE'],
  },
  exchangePhoneCode: {
    summary: "The phone a customer's WeChat is tied to, for him to give instead of typing it. Nothing is kept here; a code works once",
    actor: 'customer',
    body: z.strictObject({
      /** Of a button with `open-type="getPhoneNumber"`. */
      code: text(200),
    }),
    /** Null where it is no mainland mobile number: that has to be typed. */
    response: z.object({ phone: z.string().nullable() }),
    errors: ['PHONE_CODE_REJECTED', 'WECHAT_UNAVAILABLE'],
  },
})
