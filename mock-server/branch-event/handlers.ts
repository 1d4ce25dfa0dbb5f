import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { answerInvitation } from './answer-invitation'
import { cancelEvent } from './cancel-event'
import { changeEvent } from './change-event'
import { checkInGuest } from './check-in-guest'
import { listEvents } from './list-events'
import { listGuests } from './list-guests'
import { makeEvent } from './make-event'
import { showEvent } from './show-event'

export function branchEventHandlers(deps: Deps): Handlers<'branchEvent'> {
  const { db } = deps
  return {
    showBranchEvent: ({ params, customerId }) => showEvent(db, deps, params.eventId, customerId),
    answerInvitation: ({ params, body, customerId }) => answerInvitation(deps, { ...body, eventId: params.eventId, customerId }),
    listBranchEvents: async ({ managerId }) => ({ events: await listEvents(deps, managerId) }),
    makeBranchEvent: ({ params, body, managerId }) => makeEvent(deps, managerId, { ...body, id: params.eventId }),
    changeBranchEvent: ({ params, body, managerId }) => changeEvent(deps, params.eventId, managerId, body),
    cancelBranchEvent: ({ params, body, managerId }) => cancelEvent(deps, params.eventId, managerId, body.reason),
    listEventGuests: async ({ params, managerId }) => ({ guests: await listGuests(db, params.eventId, managerId) }),
    checkInGuest: ({ params, body, managerId }) => checkInGuest(deps, params.eventId, managerId, body.code),
  }
}
