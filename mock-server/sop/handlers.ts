import { branchOf } from '../branch-event/own-event'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { activatePlan } from './activate-plan'
import { editTask } from './edit-task'
import { readPlan } from './plan-row'
import { savePlan } from './save-plan'
import { settleTask } from './settle-task'
import { showCalendar } from './show-calendar'
import { showExecution } from './show-execution'

export function sopHandlers(deps: Deps): Handlers<'sop'> {
  return {
    showSopCalendar: ({ params, managerId }) => showCalendar(deps, params.groupId, managerId),
    editSopTask: ({ params, body, managerId }) => editTask(deps, { ...params, managerId }, body),
    settleSopTask: async ({ params, body, managerId }) => {
      const outcome = body.state === 'sent' ? { ...body, isDelivered: true } : body
      const reason = await settleTask(deps, { ...params, managerId }, outcome)
      return reason ? { outcome: 'refused', reason } : { outcome: 'done', calendar: await showCalendar(deps, params.groupId, managerId) }
    },
    showSopPlan: async ({ managerId }) => readPlan(deps.db, deps, await branchOf(deps.db, managerId)),
    saveSopPlan: ({ body, managerId }) => savePlan(deps, managerId, body),
    activateSopPlan: ({ body, managerId }) => activatePlan(deps, managerId, body.version),
    showSopExecution: ({ params, managerId }) => showExecution(deps, managerId, Number(params.days)),
  }
}
