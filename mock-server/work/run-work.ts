import { noteInterrupted } from '../audit/intent'
import { runMassMessages } from '../audience/run-mass-messages'
import { eraseOldSignUps } from '../branch-event/erase-old-sign-ups'
import { settleCampaigns } from '../campaign/settle-campaigns'
import type { Deps } from '../deps'
import { advanceGames, settleMonths } from '../group-game/advance-games'
import { eraseOldPlays } from '../group-game/erase-old-plays'
import { eraseOldVoices } from '../group-health/erase-voices'
import { remindOwners } from '../group-game/remind-owners'
import { renewHoldings } from '../insight/renew-holdings'
import { renewStages } from '../insight/renew-stages'
import { dealLeads } from '../lead/deal-leads'
import { eraseOldLeads } from '../lead/erase-leads'
import { expirePayouts } from '../payout/expire-payouts'
import { payDue } from '../payout/pay-due'
import { refreshProvisional } from '../payout/refresh-provisional'
import { eraseOldNotes } from '../privacy/erase-notes'
import { eraseOldNumbers } from '../privacy/erase-old-numbers'
import { eraseOldQuestions } from '../question/erase-questions'
import { creditReferrals } from '../referral/credit-referrals'
import { eraseOldChatVoices } from '../reply/erase-chat-voices'
import { markTags } from '../service/mark-tags'
import { makeTasks } from '../sop/make-tasks'
import { remindKeepers } from '../sop/remind-keepers'
import { eraseOldCodes } from '../sms-code/erase-old-codes'
import { sendWishes } from '../tag/send-wishes'
import { lookAtUse } from '../voucher/look-at-use'
import { sendNotices } from '../voucher/send-notices'
import { prepareContactWays } from '../wecom/prepare-contact-ways'

export interface WorkDone {
  paid: number
  settled: number
  credited: number
}

async function doRound(deps: Deps): Promise<WorkDone> {
  // Rewards first: they come from the money that the end of a campaign gives back.
  const credited = await creditReferrals(deps)
  const settled = await settleCampaigns(deps)
  await advanceGames(deps)
  await settleMonths(deps)
  await refreshProvisional(deps)
  await expirePayouts(deps)
  const paid = await payDue(deps)
  await sendNotices(deps)
  await lookAtUse(deps)
  await eraseOldNumbers(deps)
  await eraseOldNotes(deps)
  await eraseOldQuestions(deps)
  await eraseOldCodes(deps)
  await eraseOldSignUps(deps)
  await eraseOldPlays(deps)
  await eraseOldVoices(deps)
  await eraseOldChatVoices(deps)
  await eraseOldLeads(deps)
  await dealLeads(deps)
  await remindOwners(deps)
  await makeTasks(deps)
  await remindKeepers(deps)
  // Last: nothing waits for it.
  await prepareContactWays(deps)
  await markTags(deps)
  await renewStages(deps)
  await renewHoldings(deps)
  await sendWishes(deps)
  await runMassMessages(deps)
  await noteInterrupted(deps)
  return { paid, settled, credited }
}

/**
 * What is due by the bank's clock, done once. Any number of processes may do it side by side. Within one a round waits for
 * the one under way: what that has taken is nobody else's until it ends, so that whoever asked would find it undone.
 */
export const runWork = (deps: Deps): Promise<WorkDone> => deps.workInTurn(() => doRound(deps))
