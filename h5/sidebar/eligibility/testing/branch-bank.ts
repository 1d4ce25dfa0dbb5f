import type { EligibilityLine, EligibilityView } from '#shared/eligibility/contract'
import type { ManagedCampaign } from '#shared/manager/contract'
import { spring } from '../../testing/bank-in-memory'
import type { DeskClient } from '../../testing/open-desk'

export const facts = (change: Partial<EligibilityView['facts']> = {}): EligibilityView['facts'] => ({
  isAdded: true, firstAddedAt: '2026-02-12T02:00:00Z', lastFreshAddAt: '2026-02-13T02:00:00Z', isFirstAdd: true, isGroupMember: false, isStaff: false,
  isDeviceUsed: false, maskedPhone: '138****8000', region: '北京 北京', regionVersion: '2015-11', isRegionAllowed: false, isBankCustomer: true,
  bankCheckedAt: '2026-02-12T03:00:00Z', isWhitelisted: true, hasWonGame: false, ...change,
})

export const decision = (change: Partial<EligibilityView> = {}): EligibilityView => ({
  customerId: 'cust-02', customerName: '周若楠', refusal: 'OUTSIDE_REGION', voucherId: null, voucherCode: null, gates: ['firstAdd', 'region', 'bankCustomer', 'whitelist'], facts: facts(),
  ...change,
})

export const line = (customerId: string, customerName: string | null, maskedPhone: string | null, refusal: EligibilityLine['refusal'] = null): EligibilityLine => ({
  customerId, customerName, maskedPhone, openedAt: '2026-02-12T02:00:00Z', refusal,
})

/** What a manager's branch knows: its campaigns, who opened them, and what is decided of one. */
export interface BranchBank {
  campaigns: ManagedCampaign[]
  customers: Record<string, EligibilityLine[]>
  decision: EligibilityView
}

const autumn: ManagedCampaign = { ...spring, id: 'autumn', name: '金秋有礼', phase: 'notStarted' }

export const branchBank = (change: Partial<BranchBank> = {}): BranchBank => ({
  campaigns: [spring, autumn],
  customers: { spring: [line('cust-01', '陈思源', '138****5424'), line('cust-02', '周若楠', '139****8000', 'OUTSIDE_REGION'), line('cust-03', null, null, 'NOT_JOINED')], autumn: [] },
  decision: decision(),
  ...change,
})

/** Speaks the manager's part of the contract from memory; `change` is how it answers otherwise. */
export const branchClient = (bank: BranchBank, change: DeskClient['eligibility'] = {}): DeskClient => ({
  manager: { listCampaigns: async () => ({ campaigns: bank.campaigns }) },
  eligibility: {
    listEligibility: async ({ params }) => ({ customers: bank.customers[params.campaignId]! }),
    explainEligibility: async () => bank.decision,
    ...change,
  },
})
