import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { findStanding } from './find-standing'
import { reserveReach } from './reserve-reach'
import { settleReach } from './settle-reach'

export function reachHandlers(deps: Pick<Deps, 'db' | 'clock' | 'random' | 'settings'>): Handlers<'reach'> {
  const { db } = deps
  return {
    showReaches: async ({ params, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'look')
      return findStanding(db, deps, id)
    },
    reserveReach: async ({ params, headers, body, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      return reserveReach(deps, { ...body, customerId: id, managerId, idempotencyKey: headers['idempotency-key'] })
    },
    settleReach: async ({ params, body, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'look')
      return { outcome: await settleReach(deps, { reachId: params.reachId, customerId: id, managerId, outcome: body.outcome }) }
    },
  }
}
