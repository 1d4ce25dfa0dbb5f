import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, instant } from '../api/schemas'
import { voucherRoutes } from './routes'

/** A 立减金: taken off a WeChat payment made with the bank's card. */
export const voucherView = z.object({
  id: z.string(),
  campaignName: z.string(),
  amount: fen,
  /** It applies to a payment of at least this much (C8). */
  minimumSpend: fen,
  /** The bank cards it can be paid with (C8). */
  cardTerms: z.string(),
  /** `due`: arrives on `payableOn`. */
  status: z.enum(['due']),
  payableOn: calendarDay,
  /** The State Council has not published that year's calendar: the day may move (R20). */
  isProvisional: z.boolean(),
  drawnAt: instant,
})

export type VoucherView = z.output<typeof voucherView>

export const voucherContract = defineContract(voucherRoutes, {
  listVouchers: {
    summary: "The customer's own vouchers, newest first",
    actor: 'customer',
    response: z.object({ vouchers: z.array(voucherView) }),
    errors: [],
  },
})
