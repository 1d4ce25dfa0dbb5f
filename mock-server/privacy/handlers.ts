import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { ownRecord } from './own-record'
import { withdrawConsent } from './withdraw-consent'

export function privacyHandlers(deps: Deps): Handlers<'privacy'> {
  return {
    showOwnRecord: ({ customerId }) => ownRecord(deps, customerId),
    withdrawConsent: async ({ params, customerId }) => {
      await withdrawConsent(deps, params.campaignId, customerId)
      return ownRecord(deps, customerId)
    },
  }
}
