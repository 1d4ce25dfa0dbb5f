import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showReferral } from './show-referral'
import { showReferralEffect } from './show-referral-effect'

export function referralHandlers(deps: Deps): Handlers<'referral'> {
  return {
    showReferral: async ({ params, customerId }) => ({
      referral: await showReferral(deps, await deps.campaigns.get(params.campaignId), customerId),
    }),
    showReferralEffect: ({ params, managerId }) => showReferralEffect(deps, managerId, params),
  }
}
