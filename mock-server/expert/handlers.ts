import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { answerHandover } from './answer-handover'
import { closeHandover } from './close-handover'
import { handOver } from './hand-over'
import { showExperts } from './show-experts'

export function expertHandlers(deps: Pick<Deps, 'db' | 'clock' | 'publicUrl'>): Handlers<'expert'> {
  const { db } = deps
  return {
    showExperts: async ({ params, managerId }) =>
      showExperts(deps, await requireChatCustomer(db, params.externalUserId, managerId, 'look'), managerId),
    handOver: async ({ params, body, managerId }) => {
      const party = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      await handOver(deps, { customerId: party.id, managerId }, { id: params.handoverId, ...body })
      return showExperts(deps, party, managerId)
    },
    answerHandover: async ({ params, body, managerId }) => {
      const party = await requireChatCustomer(db, params.externalUserId, managerId, 'look')
      await answerHandover(deps, { handoverId: params.handoverId, customerId: party.id, expertId: managerId, text: body.text })
      return showExperts(deps, party, managerId)
    },
    closeHandover: async ({ params, managerId }) => {
      await closeHandover(deps, params.handoverId, params.externalUserId, managerId)
      return { isClosed: true }
    },
  }
}
