import type { Deps } from '../deps'

/** What the payout workers are given. */
export type PayoutDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'issuer' | 'campaigns'>
