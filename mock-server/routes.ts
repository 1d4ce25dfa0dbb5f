import { questionHandlers } from './question/handlers'
import { questionBankHandlers } from './question-bank/handlers'
import { practiceHandlers } from './practice/handlers'
import { addCheckHandlers } from './add-check/handlers'
import { arrivalHandlers } from './arrival/handlers'
import { auditHandlers } from './audit/handlers'
import { audienceHandlers } from './audience/handlers'
import type { Contract, MockContract } from '#shared/api/contract'
import { branchEventHandlers } from './branch-event/handlers'
import { showCampaign } from './campaign/show-campaign'
import { exportDraws, showFairness } from './campaign/show-fairness'
import { channelHandlers } from './channel/handlers'
import { chatHandlers } from './chat/handlers'
import { complianceHandlers } from './compliance/handlers'
import { contentHandlers } from './content/handlers'
import { couponHandlers } from './coupon/handlers'
import { deedHandlers } from './deed/handlers'
import type { Deps } from './deps'
import { draftHandlers } from './draft/handlers'
import { drawPrize } from './draw/draw-prize'
import { showReceipt } from './draw/show-receipt'
import { eligibilityHandlers } from './eligibility/handlers'
import { expertHandlers } from './expert/handlers'
import { followUpHandlers } from './follow-up/handlers'
import { funnelHandlers } from './funnel/handlers'
import { gameHandlers } from './game/handlers'
import { growthHandlers } from './growth/handlers'
import { groupHandlers } from './group/handlers'
import { groupGameHandlers } from './group-game/handlers'
import { groupHealthHandlers } from './group-health/handlers'
import type { Handlers, HandlersOf } from './handlers'
import { insightHandlers } from './insight/handlers'
import { interestHandlers } from './interest/handlers'
import { leadHandlers } from './lead/handlers'
import { ledgerHandlers } from './ledger/handlers'
import { localBenefitHandlers } from './local-benefit/handlers'
import { listCampaigns } from './manager/list-campaigns'
import { showManager } from './manager/show-manager'
import { marketingHandlers } from './marketing/handlers'
import { materialHandlers } from './material/handlers'
import { participationHandlers } from './participation/handlers'
import { payoutHandlers } from './payout/handlers'
import { potentialHandlers } from './potential/handlers'
import { privacyHandlers } from './privacy/handlers'
import { prizeHandlers } from './prize/handlers'
import { qaHandlers } from './qa/handlers'
import { createTurns } from './in-turn'
import { createWorldReset } from './qa/reset-world'
import { rankingHandlers } from './ranking/handlers'
import { reachHandlers } from './reach/handlers'
import { referralHandlers } from './referral/handlers'
import { replyHandlers } from './reply/handlers'
import { rosterHandlers } from './roster/handlers'
import { scenarioHandlers } from './scenario/handlers'
import { createScenarios, type SetScenario } from './scenario/set-scenario'
import { scriptHandlers } from './script/handlers'
import { serviceHandlers } from './service/handlers'
import { smsCodeHandlers } from './sms-code/handlers'
import { shareHandlers } from './share/handlers'
import { signInMiniprogram } from './session/sign-in-miniprogram'
import { signInHandlers } from './sign-in/handlers'
import type { OutsideHandles } from './simulated/register'
import { forecastCampaign } from './simulate/forecast-campaign'
import { simulatorHandlers } from './simulator/handlers'
import { timelineHandlers } from './timeline/handlers'
import { trafficHandlers } from './traffic/handlers'
import type { Traffic } from './traffic/register-traffic'
import { tagHandlers } from './tag/handlers'
import { trendHandlers } from './trend/handlers'
import { todayHandlers } from './today/handlers'
import { voucherHandlers } from './voucher/handlers'
import { wecomHandlers } from './wecom/handlers'
import { sopHandlers } from './sop/handlers'
import { surveyHandlers } from './survey/handlers'
import { weeklyEventHandlers } from './weekly-event/handlers'
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
export function createHandlers(deps: Deps): HandlersOf<Contract> {
  return {
    campaign: {
      showCampaign: ({ params }) => showCampaign(deps, params.campaignId),
      showFairness: ({ params }) => showFairness(deps, params.campaignId),
      exportDraws: ({ params }) => exportDraws(deps, params.campaignId),
    },
    marketing: marketingHandlers(deps),
    material: materialHandlers(deps),
    participation: participationHandlers(deps),
    smsCode: smsCodeHandlers(deps),
    draw: drawHandlers(deps),
    funnel: funnelHandlers(deps),
    game: gameHandlers(deps),
    groupGame: groupGameHandlers(deps),
    voucher: voucherHandlers(deps),
    referral: referralHandlers(deps),
    session: {
      signInMiniprogram: ({ body }) => signInMiniprogram(deps, body),
      exchangePhoneCode: async ({ body }) => ({ phone: await deps.wechat.phoneOf(body.code) }),
    },
    share: shareHandlers(deps),
    signIn: signInHandlers(deps),
    coupon: couponHandlers(deps),
    localBenefit: localBenefitHandlers(deps),
    weeklyEvent: weeklyEventHandlers(deps),
    survey: surveyHandlers(deps),
    content: contentHandlers(deps),
    service: serviceHandlers(deps),
    privacy: privacyHandlers(deps),
    eligibility: eligibilityHandlers(deps),
    manager: {
      showManager: ({ managerId }) => showManager(deps.db, managerId),
      listCampaigns: async ({ managerId }) => ({ campaigns: await listCampaigns(deps, managerId) }),
    },
    draft: draftHandlers(deps),
    prize: prizeHandlers(deps),
    whitelist: whitelistHandlers(deps),
    audit: auditHandlers(deps),
    roster: rosterHandlers(deps),
    addCheck: addCheckHandlers(deps),
    deed: deedHandlers(deps),
    trend: trendHandlers(deps),
    simulate: { forecastCampaign: ({ body }) => forecastCampaign(deps, body) },
    growth: growthHandlers(deps),
    reply: replyHandlers(deps),
    arrival: arrivalHandlers(deps),
    ranking: rankingHandlers(deps),
    payout: payoutHandlers(deps),
    ledger: ledgerHandlers(deps),
    chat: chatHandlers(deps),
    compliance: complianceHandlers(deps),
    reach: reachHandlers(deps),
    lead: leadHandlers(deps),
    potential: potentialHandlers(deps),
    branchEvent: branchEventHandlers(deps),
    channel: channelHandlers(deps),
    timeline: timelineHandlers(deps),
    insight: insightHandlers(deps),
    tag: tagHandlers(deps),
    audience: audienceHandlers(deps),
    script: scriptHandlers(deps),
    followUp: followUpHandlers(deps),
    expert: expertHandlers(deps),
    group: groupHandlers(deps),
    groupHealth: groupHealthHandlers(deps),
    interest: interestHandlers(deps),
    sop: sopHandlers(deps),
    question: questionHandlers(deps),
    questionBank: questionBankHandlers(deps),
    today: todayHandlers(deps),
    practice: practiceHandlers(deps),
    wecom: wecomHandlers(deps),
  }
}

/** QA's part of it. */
export function createMockHandlers(deps: Deps, outside: OutsideHandles, traffic: Traffic): HandlersOf<MockContract> {
  const world = { deps, outside, traffic }
  const resetWorld = createWorldReset(world)
  const scenarioOf = createScenarios(world, resetWorld)
  const inTurn = createTurns()
  const setScenario: SetScenario = (name) => inTurn(() => scenarioOf(name))
  return {
    qa: qaHandlers(deps, outside, () => inTurn(() => resetWorld({ demo: deps.demo, at: null }))),
    simulator: simulatorHandlers(outside),
    scenario: scenarioHandlers(deps.clock, setScenario),
    traffic: trafficHandlers(traffic, { ...deps, setScenario }),
  }
}
