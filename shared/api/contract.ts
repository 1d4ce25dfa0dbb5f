import { campaignContract } from '../campaign/contract'
import { couponContract } from '../coupon/contract'
import { draftContract } from '../draft/contract'
import { drawContract } from '../draw/contract'
import { eligibilityContract } from '../eligibility/contract'
import { gameContract } from '../game/contract'
import { ledgerContract } from '../ledger/contract'
import { managerContract } from '../manager/contract'
import { participationContract } from '../participation/contract'
import { payoutContract } from '../payout/contract'
import { prizeContract } from '../prize/contract'
import { qaContract } from '../qa/contract'
import { referralContract } from '../referral/contract'
import { rosterContract } from '../roster/contract'
import { signInContract } from '../sign-in/contract'
import { voucherContract } from '../voucher/contract'
import { whitelistContract } from '../whitelist/contract'
import type { routes } from './routes'

/** The whole contract by domain. Server, tests and OpenAPI only; front ends import its type. */
export const contract = {
  campaign: campaignContract,
  participation: participationContract,
  draw: drawContract,
  game: gameContract,
  voucher: voucherContract,
  referral: referralContract,
  signIn: signInContract,
  coupon: couponContract,
  eligibility: eligibilityContract,
  manager: managerContract,
  draft: draftContract,
  prize: prizeContract,
  whitelist: whitelistContract,
  roster: rosterContract,
  payout: payoutContract,
  ledger: ledgerContract,
  qa: qaContract,
} as const satisfies { [D in keyof typeof routes]: { routes: (typeof routes)[D] } }

export type Contract = typeof contract
