import { showCampaign } from './campaign/show-campaign'
import { exportDraws, showFairness } from './campaign/show-fairness'
import { couponHandlers } from './coupon/handlers'
import type { Deps } from './deps'
import { draftHandlers } from './draft/handlers'
import { drawPrize } from './draw/draw-prize'
import { showReceipt } from './draw/show-receipt'
import { eligibilityHandlers } from './eligibility/handlers'
import { gameHandlers } from './game/handlers'
import type { AllHandlers, Handlers } from './handlers'
import { ledgerHandlers } from './ledger/handlers'
import { listCampaigns } from './manager/list-campaigns'
import { showManager } from './manager/show-manager'
import { participationHandlers } from './participation/handlers'
import { payoutHandlers } from './payout/handlers'
import { prizeHandlers } from './prize/handlers'
import { qaHandlers, type OutsideWorld } from './qa/handlers'
import { referralHandlers } from './referral/handlers'
import { rosterHandlers } from './roster/handlers'
import { signInHandlers } from './sign-in/handlers'
import { voucherHandlers } from './voucher/handlers'
import { whitelistHandlers } from './whitelist/handlers'

function drawHandlers(deps: Deps): Handlers<'draw'> {
  return {
    drawPrize: async ({ params, headers, customerId }) =>
      drawPrize(deps, await deps.campaigns.get(params.campaignId), customerId, headers['idempotency-key']),
    showReceipt: async ({ params, customerId }) => {
      const { id } = await deps.campaigns.get(params.campaignId)
      return { receipt: await showReceipt(deps, id, customerId) }
    },
  }
}

/** Contract to use case, endpoint by endpoint. */
export function createHandlers(deps: Deps, outside: OutsideWorld | null): AllHandlers {
  return {
    campaign: {
      showCampaign: ({ params }) => showCampaign(deps, params.campaignId),
      showFairness: ({ params }) => showFairness(deps, params.campaignId),
      exportDraws: ({ params }) => exportDraws(deps, params.campaignId),
    },
    participation: participationHandlers(deps),
    draw: drawHandlers(deps),
    game: gameHandlers(deps),
    voucher: voucherHandlers(deps),
    referral: referralHandlers(deps),
    signIn: signInHandlers(deps),
    coupon: couponHandlers(deps),
    eligibility: eligibilityHandlers(deps),
    manager: {
      showManager: ({ managerId }) => showManager(deps.db, managerId),
      listCampaigns: async ({ managerId }) => ({ campaigns: await listCampaigns(deps, managerId) }),
    },
    draft: draftHandlers(deps),
    prize: prizeHandlers(deps),
    whitelist: whitelistHandlers(deps),
    roster: rosterHandlers(deps),
    payout: payoutHandlers(deps),
    ledger: ledgerHandlers(deps),
    qa: qaHandlers(deps, outside),
  }
}
