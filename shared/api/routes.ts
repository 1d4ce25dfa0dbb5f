import { questionRoutes } from '../question/routes'
import { questionBankRoutes } from '../question-bank/routes'
import { practiceRoutes } from '../practice/routes'
import { addCheckRoutes } from '../add-check/routes'
import { arrivalRoutes } from '../arrival/routes'
import { auditRoutes } from '../audit/routes'
import { audienceRoutes } from '../audience/routes'
import { branchEventRoutes } from '../branch-event/routes'
import { channelRoutes } from '../channel/routes'
import { campaignRoutes } from '../campaign/routes'
import { chatRoutes } from '../chat/routes'
import { complianceRoutes } from '../compliance/routes'
import { contentRoutes } from '../content/routes'
import { couponRoutes } from '../coupon/routes'
import { deedRoutes } from '../deed/routes'
import { draftRoutes } from '../draft/routes'
import { drawRoutes } from '../draw/routes'
import { eligibilityRoutes } from '../eligibility/routes'
import { expertRoutes } from '../expert/routes'
import { followUpRoutes } from '../follow-up/routes'
import { funnelRoutes } from '../funnel/routes'
import { gameRoutes } from '../game/routes'
import { growthRoutes } from '../growth/routes'
import { groupRoutes } from '../group/routes'
import { groupGameRoutes } from '../group-game/routes'
import { groupHealthRoutes } from '../group-health/routes'
import { insightRoutes } from '../insight/routes'
import { interestRoutes } from '../interest/routes'
import { leadRoutes } from '../lead/routes'
import { ledgerRoutes } from '../ledger/routes'
import { localBenefitRoutes } from '../local-benefit/routes'
import { managerRoutes } from '../manager/routes'
import { marketingRoutes } from '../marketing/routes'
import { materialRoutes } from '../material/routes'
import { participationRoutes } from '../participation/routes'
import { payoutRoutes } from '../payout/routes'
import { potentialRoutes } from '../potential/routes'
import { privacyRoutes } from '../privacy/routes'
import { prizeRoutes } from '../prize/routes'
import { rankingRoutes } from '../ranking/routes'
import { reachRoutes } from '../reach/routes'
import { referralRoutes } from '../referral/routes'
import { replyRoutes } from '../reply/routes'
import { rosterRoutes } from '../roster/routes'
import { scriptRoutes } from '../script/routes'
import { serviceRoutes } from '../service/routes'
import { sessionRoutes } from '../session/routes'
import { shareRoutes } from '../share/routes'
import { signInRoutes } from '../sign-in/routes'
import { simulateRoutes } from '../simulate/routes'
import { smsCodeRoutes } from '../sms-code/routes'
import { sopRoutes } from '../sop/routes'
import { trendRoutes } from '../trend/routes'
import { surveyRoutes } from '../survey/routes'
import { tagRoutes } from '../tag/routes'
import { timelineRoutes } from '../timeline/routes'
import { todayRoutes } from '../today/routes'
import { voucherRoutes } from '../voucher/routes'
import { wecomRoutes } from '../wecom/routes'
import { weeklyEventRoutes } from '../weekly-event/routes'
import { whitelistRoutes } from '../whitelist/routes'

/** Every route of the product by domain. No schema may be imported here: this reaches the phone. */
export const routes = {
  session: sessionRoutes,
  campaign: campaignRoutes,
  marketing: marketingRoutes,
  material: materialRoutes,
  participation: participationRoutes,
  smsCode: smsCodeRoutes,
  draw: drawRoutes,
  funnel: funnelRoutes,
  game: gameRoutes,
  groupGame: groupGameRoutes,
  groupHealth: groupHealthRoutes,
  interest: interestRoutes,
  voucher: voucherRoutes,
  referral: referralRoutes,
  share: shareRoutes,
  signIn: signInRoutes,
  coupon: couponRoutes,
  localBenefit: localBenefitRoutes,
  weeklyEvent: weeklyEventRoutes,
  survey: surveyRoutes,
  content: contentRoutes,
  service: serviceRoutes,
  privacy: privacyRoutes,
  eligibility: eligibilityRoutes,
  manager: managerRoutes,
  draft: draftRoutes,
  prize: prizeRoutes,
  whitelist: whitelistRoutes,
  audit: auditRoutes,
  roster: rosterRoutes,
  addCheck: addCheckRoutes,
  deed: deedRoutes,
  simulate: simulateRoutes,
  trend: trendRoutes,
  growth: growthRoutes,
  reply: replyRoutes,
  arrival: arrivalRoutes,
  ranking: rankingRoutes,
  payout: payoutRoutes,
  ledger: ledgerRoutes,
  chat: chatRoutes,
  compliance: complianceRoutes,
  reach: reachRoutes,
  lead: leadRoutes,
  potential: potentialRoutes,
  branchEvent: branchEventRoutes,
  channel: channelRoutes,
  timeline: timelineRoutes,
  insight: insightRoutes,
  tag: tagRoutes,
  audience: audienceRoutes,
  script: scriptRoutes,
  followUp: followUpRoutes,
  expert: expertRoutes,
  group: groupRoutes,
  sop: sopRoutes,
  question: questionRoutes,
  questionBank: questionBankRoutes,
  today: todayRoutes,
  practice: practiceRoutes,
  wecom: wecomRoutes,
} as const
