import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { MOBILE_NUMBER } from '../phone/mobile-number'
import { smsCodeRoutes } from './routes'

/** Six digits, by a text message, that prove a phone to be in the hands of whoever gives it. */
export const smsCode = z.string().regex(/^\d{6}$/)

const askRefusal = z.enum([
  /** The last one was asked for less than a minute ago, by this customer or for this phone. */
  'TOO_SOON',
  /** As many as there may be on one day, for this customer or for this phone. */
  'DAILY_LIMIT',
  /** The message platform did not take it. It may arrive all the same, and is good then. */
  'NOT_SENT',
])

export const askedCode = z.object({
  /** Null: it is on its way. */
  refusal: askRefusal.nullable(),
  /** From then on another one can be asked for. */
  askAgainAt: instant,
  /** The bank's time, to count by. */
  now: instant,
})

export type AskedCode = z.output<typeof askedCode>

/** Why the phone is not proven, and nothing of what was given was kept. */
export const codeRefusal = z.object({
  reason: z.enum([
    /** None was given, or this customer has asked for none for this phone. */
    'CODE_MISSING',
    'CODE_WRONG',
    'CODE_EXPIRED',
    /** It was used, or typed wrong too often. */
    'CODE_SPENT',
  ]),
  /** With CODE_WRONG: how often it may be tried again. */
  triesLeft: z.int(),
  /** From then on another one can be asked for. */
  askAgainAt: instant,
})

export type CodeRefusal = z.output<typeof codeRefusal>

export const smsCodeContract = defineContract(smsCodeRoutes, {
  askCode: {
    summary: 'The customer asks for a code by text message that proves his phone. A new one ends the one before',
    actor: 'customer',
    params: campaignParams,
    body: z.strictObject({ phone: z.string().regex(MOBILE_NUMBER) }),
    response: askedCode,
    errors: ['CAMPAIGN_NOT_FOUND', 'STEP_SKIPPED', 'WRONG_STATE', 'INFO_NOT_ASKED'],
  },
})
