import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { eraseNotes } from './erase-notes'
import { ownRecord } from './own-record'
import { resumeMessages, stopMessages } from './stop-messages'
import { withdrawConsent } from './withdraw-consent'

export function privacyHandlers(deps: Deps): Handlers<'privacy'> {
  return {
    showOwnRecord: ({ customerId }) => ownRecord(deps, customerId),
    withdrawConsent: async ({ params, customerId }) => {
      await withdrawConsent(deps, params.campaignId, customerId)
      return ownRecord(deps, customerId)
    },
    eraseNotes: async ({ customerId }) => {
      await eraseNotes(deps, customerId)
      return ownRecord(deps, customerId)
    },
    stopMessages: async ({ customerId }) => {
      await stopMessages(deps, customerId)
      return ownRecord(deps, customerId)
    },
    resumeMessages: async ({ customerId }) => {
      await resumeMessages(deps, customerId)
      return ownRecord(deps, customerId)
    },
  }
}
