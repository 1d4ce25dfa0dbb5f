import { customerBranchEventRoutes } from '../branch-event/routes'
import { campaignRoutes } from '../campaign/routes'
import { contentRoutes } from '../content/routes'
import { couponRoutes } from '../coupon/routes'
import { drawRoutes } from '../draw/routes'
import { gameRoutes } from '../game/routes'
import { customerGroupGameRoutes } from '../group-game/routes'
import { localBenefitRoutes } from '../local-benefit/routes'
import { participationRoutes } from '../participation/routes'
import { privacyRoutes } from '../privacy/routes'
import { customerReferralRoutes } from '../referral/routes'
import { serviceRoutes } from '../service/routes'
import { sessionRoutes } from '../session/routes'
import { shareRoutes } from '../share/routes'
import { signInRoutes } from '../sign-in/routes'
import { smsCodeRoutes } from '../sms-code/routes'
import { surveyRoutes } from '../survey/routes'
import { customerVoucherRoutes } from '../voucher/routes'
import { weeklyEventRoutes } from '../weekly-event/routes'

/** Every route a customer may call, by domain. Staff's are five times as many, and no phone of his has to load them. */
export const customerRoutes = {
  session: sessionRoutes,
  campaign: campaignRoutes,
  participation: participationRoutes,
  smsCode: smsCodeRoutes,
  draw: drawRoutes,
  game: gameRoutes,
  groupGame: customerGroupGameRoutes,
  voucher: customerVoucherRoutes,
  referral: customerReferralRoutes,
  share: shareRoutes,
  signIn: signInRoutes,
  coupon: couponRoutes,
  localBenefit: localBenefitRoutes,
  weeklyEvent: weeklyEventRoutes,
  survey: surveyRoutes,
  content: contentRoutes,
  service: serviceRoutes,
  privacy: privacyRoutes,
  branchEvent: customerBranchEventRoutes,
} as const
