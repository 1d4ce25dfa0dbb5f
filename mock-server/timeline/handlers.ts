import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showTimeline } from './show-timeline'
import { writeNote } from './write-note'

export function timelineHandlers(deps: Pick<Deps, 'db' | 'clock' | 'random' | 'campaigns' | 'demo'>): Handlers<'timeline'> {
  const { db } = deps
  return {
    showTimeline: async ({ params: { externalUserId, filter, cursor }, managerId }) => {
      const { id } = await requireChatCustomer(db, externalUserId, managerId, 'look')
      return showTimeline(deps, id, filter, cursor)
    },
    writeNote: async ({ params, headers, body, managerId }) => {
      const { id } = await requireChatCustomer(db, params.externalUserId, managerId, 'act')
      await writeNote(deps, { customerId: id, managerId, text: body.text.trim(), idempotencyKey: headers['idempotency-key'] })
      return { isWritten: true }
    },
  }
}
