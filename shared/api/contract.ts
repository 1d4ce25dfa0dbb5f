import { questionContract } from '../question/contract'
import { questionBankContract } from '../question-bank/contract'
import { practiceContract } from '../practice/contract'
import { addCheckContract } from '../add-check/contract'
import { arrivalContract } from '../arrival/contract'
import { auditContract } from '../audit/contract'
import { audienceContract } from '../audience/contract'
import { branchEventContract } from '../branch-event/contract'
import { channelContract } from '../channel/contract'
import { campaignContract } from '../campaign/contract'
import { chatContract } from '../chat/contract'
import { complianceContract } from '../compliance/contract'
import { contentContract } from '../content/contract'
import { couponContract } from '../coupon/contract'
import { deedContract } from '../deed/contract'
import { draftContract } from '../draft/contract'
import { drawContract } from '../draw/contract'
import { eligibilityContract } from '../eligibility/contract'
import { expertContract } from '../expert/contract'
import { followUpContract } from '../follow-up/contract'
import { funnelContract } from '../funnel/contract'
import { gameContract } from '../game/contract'
import { growthContract } from '../growth/contract'
import { groupContract } from '../group/contract'
import { groupGameContract } from '../group-game/contract'
import { groupHealthContract } from '../group-health/contract'
import { insightContract } from '../insight/contract'
import { interestContract } from '../interest/contract'
import { leadContract } from '../lead/contract'
import { ledgerContract } from '../ledger/contract'
import { localBenefitContract } from '../local-benefit/contract'
import { managerContract } from '../manager/contract'
import { marketingContract } from '../marketing/contract'
import { materialContract } from '../material/contract'
import { participationContract } from '../participation/contract'
import { payoutContract } from '../payout/contract'
import { potentialContract } from '../potential/contract'
import { privacyContract } from '../privacy/contract'
import { prizeContract } from '../prize/contract'
import { qaContract } from '../qa/contract'
import { rankingContract } from '../ranking/contract'
import { reachContract } from '../reach/contract'
import { referralContract } from '../referral/contract'
import { replyContract } from '../reply/contract'
import { rosterContract } from '../roster/contract'
import { scenarioContract } from '../scenario/contract'
import { scriptContract } from '../script/contract'
import { serviceContract } from '../service/contract'
import { sessionContract } from '../session/contract'
import { shareContract } from '../share/contract'
import { signInContract } from '../sign-in/contract'
import { simulatorContract } from '../simulator/contract'
import { simulateContract } from '../simulate/contract'
import { smsCodeContract } from '../sms-code/contract'
import { trafficContract } from '../traffic/contract'
import { timelineContract } from '../timeline/contract'
import { sopContract } from '../sop/contract'
import { trendContract } from '../trend/contract'
import { surveyContract } from '../survey/contract'
import { tagContract } from '../tag/contract'
import { todayContract } from '../today/contract'
import { voucherContract } from '../voucher/contract'
import { wecomContract } from '../wecom/contract'
import { weeklyEventContract } from '../weekly-event/contract'
import { whitelistContract } from '../whitelist/contract'
import type { mockRoutes } from './mock-routes'
import type { routes } from './routes'

/** The product's contract by domain. Server, tests and OpenAPI only; front ends import its type. */
export const contract = {
  session: sessionContract,
  campaign: campaignContract,
  marketing: marketingContract,
  material: materialContract,
  participation: participationContract,
  smsCode: smsCodeContract,
  draw: drawContract,
  funnel: funnelContract,
  game: gameContract,
  groupGame: groupGameContract,
  groupHealth: groupHealthContract,
  interest: interestContract,
  voucher: voucherContract,
  referral: referralContract,
  share: shareContract,
  signIn: signInContract,
  coupon: couponContract,
  localBenefit: localBenefitContract,
  weeklyEvent: weeklyEventContract,
  survey: surveyContract,
  content: contentContract,
  service: serviceContract,
  privacy: privacyContract,
  eligibility: eligibilityContract,
  manager: managerContract,
  draft: draftContract,
  prize: prizeContract,
  whitelist: whitelistContract,
  audit: auditContract,
  roster: rosterContract,
  addCheck: addCheckContract,
  deed: deedContract,
  simulate: simulateContract,
  trend: trendContract,
  growth: growthContract,
  reply: replyContract,
  arrival: arrivalContract,
  ranking: rankingContract,
  payout: payoutContract,
  ledger: ledgerContract,
  chat: chatContract,
  compliance: complianceContract,
  reach: reachContract,
  lead: leadContract,
  potential: potentialContract,
  branchEvent: branchEventContract,
  channel: channelContract,
  timeline: timelineContract,
  insight: insightContract,
  tag: tagContract,
  audience: audienceContract,
  script: scriptContract,
  followUp: followUpContract,
  expert: expertContract,
  group: groupContract,
  sop: sopContract,
  question: questionContract,
  questionBank: questionBankContract,
  today: todayContract,
  practice: practiceContract,
  wecom: wecomContract,
} as const satisfies { [D in keyof typeof routes]: { routes: (typeof routes)[D] } }

/** QA's part, served with the mock flag only. */
export const mockContract = {
  qa: qaContract,
  simulator: simulatorContract,
  scenario: scenarioContract,
  traffic: trafficContract,
} as const satisfies { [D in keyof typeof mockRoutes]: { routes: (typeof mockRoutes)[D] } }

export const wholeContract = { ...contract, ...mockContract }

export type Contract = typeof contract
export type MockContract = typeof mockContract
export type WholeContract = Contract & MockContract
