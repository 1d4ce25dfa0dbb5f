import * as z from 'zod'
import { yuan } from '../api/schemas'

const tier = z.strictObject({ invited: z.int().min(1).max(1000), amount: yuan })

/** Rewards that rise with the number of friends who drew (C18). Each tier is paid once, on top of those before it. */
export const referralLadder = z
  .strictObject({
    /** What all rewards together may cost; part of the campaign's budget. */
    budget: yuan,
    minimumSpend: yuan,
    tiers: z.array(tier).min(1).max(10),
  })
  .superRefine(({ tiers, minimumSpend }, context) => {
    tiers.forEach((it, index) => {
      const before = tiers[index - 1]
      if (before && (it.invited <= before.invited || it.amount <= before.amount)) {
        context.addIssue({ code: 'custom', path: ['tiers', index], message: 'each tier must ask for more friends and give more than the one before' })
      }
      if (minimumSpend <= it.amount) {
        context.addIssue({ code: 'custom', path: ['minimumSpend'], message: 'must be more than every reward, or the voucher could never be used' })
      }
    })
  })
