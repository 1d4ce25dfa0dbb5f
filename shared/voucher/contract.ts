import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { appAddress, calendarDay, fen, id, instant, pageAddress, slug, text } from '../api/schemas'
import { payoutKind } from '../payout/schemas'
import { voucherRoutes } from './routes'

/**
 * Where a prize is on its way to the customer: `unclaimed` waits for him in mobile banking, `due` for its day, `sending`
 * is with the issuer, `failed` is being looked into, `used` took something off a payment, `expired` can no longer be paid, or
 * was paid and not used in time.
 */
export const voucherStatus = z.enum(['unclaimed', 'due', 'sending', 'paid', 'used', 'failed', 'expired'])

/**
 * Why a payout failed, as far as it matters to the customer: his WeChat wants his real name (`realName`), cannot receive
 * money or vouchers (`account`), or lets nobody take so many (`limit`); everything else is the bank's to mend (`ours`).
 */
export const voucherFailure = z.enum(['realName', 'account', 'limit', 'ours'])

/** By what its owner speaks of it, `7K3M-9QX2`; a desk finds it by this. */
export const voucherCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)

/** A prize in a customer's hand: a 立减金, taken off a WeChat payment made with the bank's card, or a red packet. */
export const voucherView = z.object({
  id,
  code: voucherCode,
  kind: payoutKind,
  /** Drawn, earned by inviting friends, or won in a group's game. */
  source: z.enum(['draw', 'referral', 'groupGame']),
  /** Of a group's game: the group. */
  campaignId: slug,
  campaignName: z.string(),
  amount: fen,
  /** It applies to a payment of at least this much (C8); 0 for a red packet. */
  minimumSpend: fen,
  /** The bank cards it can be paid with (C8). */
  cardTerms: z.string(),
  status: voucherStatus,
  /** The working day it arrives on. */
  payableOn: calendarDay,
  /** The State Council has not published that year's calendar: the day may move (R20). */
  isProvisional: z.boolean(),
  drawnAt: instant,
  paidAt: instant.nullable(),
  /** When a payment was made with it. */
  usedAt: instant.nullable(),
  /** Until when one can be; null while the issuer has not said, and for a red packet. */
  usableUntil: instant.nullable(),
  /** Only while `failed`. */
  failure: voucherFailure.nullable(),
  /** Only while `unclaimed` or `failed`: the last day it is kept for him. */
  keptUntil: calendarDay.nullable(),
  /** Only while `unclaimed`: opens mobile banking, and a page for phones without it (C16). */
  claim: z.object({ deepLink: appAddress, fallbackUrl: pageAddress }).nullable(),
})

export type VoucherView = z.output<typeof voucherView>
export type VoucherFailure = z.output<typeof voucherFailure>

export const voucherContract = defineContract(voucherRoutes, {
  listVouchers: {
    summary: "The customer's own vouchers, newest first",
    actor: 'customer',
    response: z.object({ vouchers: z.array(voucherView) }),
    errors: [],
  },
  agreeToNotice: {
    summary: 'The customer has agreed in WeChat to be told by one message when this prize has arrived. Safe to repeat',
    actor: 'customer',
    params: z.object({ voucherId: id }),
    body: z.strictObject({
      /** Of `wx.login`: whom the message goes to. */
      code: text(200),
    }),
    /** False where it has arrived already, or never will: no message is sent. */
    response: z.object({ isKept: z.boolean() }),
    errors: ['VOUCHER_NOT_FOUND', 'OAUTH_REJECTED', 'WECHAT_UNAVAILABLE'],
  },
  claimVoucher: {
    summary: 'Mobile banking says that its customer has claimed a voucher. Signed by the bank; safe to repeat',
    actor: 'bank',
    body: z.strictObject({ voucherId: id }),
    response: z.object({ status: voucherStatus }),
    errors: ['SIGNATURE_INVALID', 'VOUCHER_NOT_FOUND'],
  },
})
