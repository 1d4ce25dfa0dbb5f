import type { ManagedCampaign } from '#shared/manager/contract'

type Budget = Pick<ManagedCampaign['figures'], 'budget' | 'reserved' | 'paid'>

/** Percent of the budget, for the bar's widths only: amounts are shown exactly, beside it. */
export function budgetShare({ budget, reserved, paid }: Budget): { paid: number; reserved: number } {
  if (budget === 0) return { paid: 0, reserved: 0 }
  return { paid: (paid / budget) * 100, reserved: (reserved / budget) * 100 }
}
