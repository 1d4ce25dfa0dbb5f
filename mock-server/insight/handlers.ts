import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { askHolding } from './ask-holding'
import { dismissSignal } from './dismiss-signal'
import { showInsight } from './show-insight'

export function insightHandlers(deps: Pick<Deps, 'db' | 'clock' | 'bankCore' | 'demo'>): Handlers<'insight'> {
  const { db } = deps
  return {
    showInsight: async ({ params, managerId }) => showInsight(deps, await requireChatCustomer(db, params.externalUserId, managerId, 'look')),
    askHolding: async ({ params, managerId }) =>
      askHolding(deps, params.externalUserId, await requireChatCustomer(db, params.externalUserId, managerId, 'look')),
    dismissSignal: async ({ params, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      await dismissSignal(deps, params.signalId, id, managerId)
      return { isDismissed: true }
    },
  }
}
