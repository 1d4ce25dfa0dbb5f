import type { MobileNumber } from '#shared/phone/mobile-number'
import { showCampaign } from './campaign/show-campaign'
import type { Deps } from './deps'
import { drawPrize } from './draw/draw-prize'
import type { AllHandlers, Handlers } from './handlers'
import { listCampaigns } from './manager/list-campaigns'
import { showManager } from './manager/show-manager'
import { enterInfo } from './participation/enter-info'
import { findParticipation } from './participation/find-participation'
import { joinCampaign } from './participation/join-campaign'
import { openParticipation } from './participation/open-participation'
import { qaHandlers } from './qa/handlers'
import { listVouchers } from './voucher/list-vouchers'

function participationHandlers({ db, clock, keys, campaigns }: Deps): Handlers<'participation'> {
  return {
    openParticipation: async ({ params, body, customerId }) =>
      openParticipation(db, await campaigns.get(params.campaignId), customerId, body.channel, clock.now()),
    showParticipation: async ({ params, customerId }) => {
      const campaign = await campaigns.get(params.campaignId)
      const found = await findParticipation(db, campaign, customerId, clock.now())
      return found ?? openParticipation(db, campaign, customerId, null, clock.now())
    },
    joinCampaign: async ({ params, customerId }) =>
      joinCampaign(db, await campaigns.get(params.campaignId), customerId, clock.now()),
    enterInfo: async ({ params, body, customerId }) => {
      const info = { phone: body.phone as MobileNumber, consentVersion: body.consentVersion }
      return enterInfo({ db, keys }, await campaigns.get(params.campaignId), customerId, info, clock.now())
    },
  }
}

/** Contract to use case, endpoint by endpoint. */
export function createHandlers(deps: Deps): AllHandlers {
  const { db, draw, campaigns } = deps
  return {
    campaign: { showCampaign: ({ params }) => showCampaign(deps, params.campaignId) },
    participation: participationHandlers(deps),
    draw: {
      drawPrize: async ({ params, headers, customerId }) =>
        drawPrize(draw, await campaigns.get(params.campaignId), customerId, headers['idempotency-key']),
    },
    voucher: { listVouchers: async ({ customerId }) => ({ vouchers: await listVouchers(deps, customerId) }) },
    manager: {
      showManager: ({ managerId }) => showManager(db, managerId),
      listCampaigns: async ({ managerId }) => ({ campaigns: await listCampaigns(deps, managerId) }),
    },
    qa: qaHandlers(deps),
  }
}
