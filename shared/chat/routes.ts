export const chatRoutes = {
  tellChatMessages: { method: 'POST', path: '/api/chats/messages' },
  showChatCustomer: { method: 'GET', path: '/api/chats/customers/:externalUserId' },
  showChatGroup: { method: 'GET', path: '/api/chats/groups/:chatId' },
  closeKeywordReply: { method: 'POST', path: '/api/chats/keyword-replies/:replyId/close' },
} as const
