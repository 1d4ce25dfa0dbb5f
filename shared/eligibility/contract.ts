import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { id, instant, slug } from '../api/schemas'
import { voucherCode } from '../voucher/contract'
import { refusalCode } from './refusal'
import { eligibilityRoutes } from './routes'

/** Everything the decision used; null is a fact nobody knows yet. */
export const eligibilityFacts = z.object({
  isAdded: z.boolean(),
  /** When he first added any manager of the bank. */
  firstAddedAt: instant.nullable(),
  /** When he last added one while he had none. */
  lastFreshAddAt: instant.nullable(),
  isFirstAdd: z.boolean().nullable(),
  isGroupMember: z.boolean(),
  isStaff: z.boolean(),
  isDeviceUsed: z.boolean(),
  maskedPhone: z.string().nullable(),
  /** "浙江 杭州", as the region table says. */
  region: z.string().nullable(),
  regionVersion: z.string().nullable(),
  isRegionAllowed: z.boolean().nullable(),
  isBankCustomer: z.boolean().nullable(),
  bankCheckedAt: instant.nullable(),
  isWhitelisted: z.boolean(),
  hasWonGame: z.boolean(),
})

export const eligibilityView = z.object({
  customerId: z.string(),
  customerName: z.string().nullable(),
  /** Null: he may draw now. */
  refusal: refusalCode.nullable(),
  /** The number of the prize he drew here; null before. */
  voucherId: id.nullable(),
  /** Its code, by which finance finds it. */
  voucherCode: voucherCode.nullable(),
  facts: eligibilityFacts,
  /** Which of the four gates this campaign has, in the order they are checked (R9). */
  gates: z.array(z.enum(['firstAdd', 'region', 'bankCustomer', 'whitelist'])),
})

export type EligibilityView = z.output<typeof eligibilityView>

/** A line of the list a manager looks a customer up in. */
const eligibilityLine = z.object({
  customerId: z.string(),
  customerName: z.string().nullable(),
  maskedPhone: z.string().nullable(),
  openedAt: instant,
  /** Null: he may draw now. */
  refusal: refusalCode.nullable(),
})

export type EligibilityLine = z.output<typeof eligibilityLine>

export const eligibilityContract = defineContract(eligibilityRoutes, {
  listEligibility: {
    summary: "The own branch's customers who opened a campaign, the last 200 of them, and what stands in their way",
    actor: 'manager',
    params: z.object({ campaignId: slug }),
    response: z.object({ customers: z.array(eligibilityLine) }),
    errors: ['MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND'],
  },
  explainEligibility: {
    summary: 'Whether a customer may draw, and the facts that decide it. Customers of the own branch only',
    actor: 'manager',
    params: z.object({ campaignId: slug, customerId: id }),
    response: eligibilityView,
    errors: ['MANAGER_NOT_FOUND', 'CAMPAIGN_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'OTHER_BRANCH'],
  },
})
