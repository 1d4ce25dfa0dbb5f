/** Where a customer stands with the bank (S8): 潜在, 活跃 or 交易. */
export const lifecycleStages = ['potential', 'active', 'trading'] as const
export type LifecycleStage = (typeof lifecycleStages)[number]

/** What he does within so many days makes him active (S8, the bank's to change). */
export const ACTIVE_DAYS = 30

export interface CustomerDeeds {
  /** Opened, read, signed in, drew: within the last ACTIVE_DAYS. */
  interactions: number
  /** Payments with a voucher or coupon of ours, ever. */
  transactions: number
}

/** One payment makes a trading customer for good; else one deed within the days an active one (S8). */
export function lifecycleStage({ interactions, transactions }: CustomerDeeds): LifecycleStage {
  if (transactions > 0) return 'trading'
  return interactions > 0 ? 'active' : 'potential'
}
