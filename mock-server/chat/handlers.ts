import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { closeKeywordReply } from './close-keyword-reply'
import { showChatCustomer } from './show-chat-customer'
import { showChatGroup } from './show-chat-group'
import { tellChatMessages } from './tell-chat-messages'

export function chatHandlers(deps: Deps): Handlers<'chat'> {
  return {
    tellChatMessages: ({ body }) => tellChatMessages(deps.db, body.messages),
    showChatCustomer: ({ params, managerId }) => showChatCustomer(deps, params.externalUserId, managerId),
    showChatGroup: ({ params, managerId }) => showChatGroup(deps, params.chatId, managerId),
    closeKeywordReply: async ({ params, managerId }) => {
      await closeKeywordReply(deps, params.replyId, managerId)
      return { isClosed: true }
    },
  }
}
