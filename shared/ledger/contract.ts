import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { fen, id, instant, slug } from '../api/schemas'
import { campaignParams } from '../campaign/contract'
import { eligibilityFacts } from '../eligibility/contract'
import { receiptView } from '../draw/contract'
import { payoutState } from '../payout/contract'
import { voucherCode } from '../voucher/contract'
import { ledgerRoutes } from './routes'

export const ledgerAccount = z.enum(['bank', 'budget', 'reserved', 'paid', 'released'])

const entryView = z.object({ from: ledgerAccount, to: ledgerAccount, amount: fen, bookedAt: instant })

export const ledgerView = z.object({
  campaignId: slug,
  budget: fen,
  left: fen,
  reserved: fen,
  paid: fen,
  released: fen,
  /** `left + reserved + paid + released = budget`, and pool and vouchers say the same. */
  isBalanced: z.boolean(),
  entries: z.int(),
})

/** Why a customer has a voucher: every fact from the budget to his hand (K10). */
export const voucherTrace = z.object({
  voucherId: id,
  voucherCode,
  campaignId: slug,
  campaignName: z.string(),
  customerName: z.string().nullable(),
  maskedPhone: z.string().nullable(),
  amount: fen,
  state: payoutState,
  source: z.enum(['draw', 'referral', 'groupGame']),
  /** As the plan calls it; null for a reward. */
  prizeName: z.string().nullable(),
  /** In the order they happened, in Chinese, each with its instant. */
  story: z.array(z.object({ at: instant, text: z.string() })),
  /** What made him eligible; null for a reward. */
  facts: eligibilityFacts.nullable(),
  receipt: receiptView.nullable(),
  entries: z.array(entryView),
  attempts: z.array(z.object({ at: instant, outcome: z.string(), code: z.string().nullable(), detail: z.string().nullable() })),
})

export type LedgerView = z.output<typeof ledgerView>
export type VoucherTrace = z.output<typeof voucherTrace>

export const ledgerContract = defineContract(ledgerRoutes, {
  showLedger: {
    summary: "A campaign's accounts, worked out from every entry",
    actor: 'manager',
    roles: ['finance', 'operator', 'approver'],
    params: campaignParams,
    response: ledgerView,
    errors: ['ROLE_REQUIRED', 'CAMPAIGN_NOT_FOUND'],
  },
  traceVoucher: {
    summary: 'Why does this customer have this voucher?',
    actor: 'manager',
    roles: ['finance', 'operator', 'approver'],
    /** Its id, or its code, `7K3M-9QX2` or `7k3m9qx2`. */
    params: z.object({ voucherId: id }),
    response: voucherTrace,
    errors: ['ROLE_REQUIRED', 'VOUCHER_NOT_FOUND', 'VOUCHER_CODE_SHARED'],
  },
})
