import { pairOf } from '../chat/pair'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { addFollowUp } from './add-follow-up'
import { beginPlan } from './begin-plan'
import { putOffFollowUp } from './put-off-follow-up'
import { settleFollowUp } from './settle-follow-up'
import { showFollowUps } from './show-follow-ups'
import { stopPlan } from './stop-plan'

export function followUpHandlers(deps: Pick<Deps, 'db' | 'clock' | 'settings'>): Handlers<'followUp'> {
  const { db, clock } = deps
  return {
    showFollowUps: async (input) => showFollowUps(deps, await pairOf(deps, input, 'look')),
    beginPlan: async (input) => {
      const pair = await pairOf(deps, input, 'act')
      await beginPlan(deps, pair, input.params.planId)
      return showFollowUps(deps, pair)
    },
    stopPlan: async (input) => {
      const pair = await pairOf(deps, input, 'act')
      await stopPlan(db, clock, pair, input.params.planId)
      return showFollowUps(deps, pair)
    },
    addFollowUp: async (input) => {
      const pair = await pairOf(deps, input, 'act')
      await addFollowUp(deps, pair, { id: input.params.followUpId, ...input.body })
      return showFollowUps(deps, pair)
    },
    settleFollowUp: async (input) => {
      const pair = await pairOf(deps, input, 'act')
      await settleFollowUp(deps, pair, input.params.followUpId, input.body.state)
      return showFollowUps(deps, pair)
    },
    putOffFollowUp: async (input) => {
      const pair = await pairOf(deps, input, 'act')
      await putOffFollowUp(deps, pair, input.params.followUpId, input.body.dueOn)
      return showFollowUps(deps, pair)
    },
  }
}
