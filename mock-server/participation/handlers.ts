import type { Deps } from '../deps'
import { askBankAgain } from '../eligibility/ask-bank-again'
import type { Handlers } from '../handlers'
import { openServiceOfChannel } from '../service/open-service'
import { enterInfo } from './enter-info'
import { findParticipation } from './find-participation'
import { joinCampaign } from './join-campaign'
import { openParticipation } from './open-participation'

export function participationHandlers(deps: Deps): Handlers<'participation'> {
  const { clock, campaigns } = deps
  return {
    openParticipation: async ({ params, body, customerId, deviceId }) => {
      const campaign = await campaigns.get(params.campaignId)
      const opened = await openParticipation(deps, campaign, { customerId, deviceId, ...body }, clock.now())
      await openServiceOfChannel(deps, customerId, body.channel)
      return opened
    },
    showParticipation: async ({ params, customerId, deviceId }) => {
      const campaign = await campaigns.get(params.campaignId)
      const opening = { customerId, deviceId, channel: null, invitation: null }
      const found = await openParticipation(deps, campaign, opening, clock.now())
      if (found.refusal !== 'BANK_UNAVAILABLE') return found
      // The page asks again and again: so does the bank.
      await askBankAgain(deps, campaign, customerId, clock.now())
      return (await findParticipation(deps, campaign, customerId, clock.now()))!
    },
    joinCampaign: async ({ params, customerId }) =>
      joinCampaign(deps, await campaigns.get(params.campaignId), customerId, clock.now()),
    enterInfo: async ({ params, body, customerId }) =>
      enterInfo(deps, await campaigns.get(params.campaignId), customerId, body, clock.now()),
  }
}
