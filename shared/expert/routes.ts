export const expertRoutes = {
  showExperts: { method: 'GET', path: '/api/chats/customers/:externalUserId/experts' },
  handOver: { method: 'PUT', path: '/api/chats/customers/:externalUserId/handovers/:handoverId' },
  answerHandover: { method: 'PUT', path: '/api/chats/customers/:externalUserId/handovers/:handoverId/answer' },
  closeHandover: { method: 'PUT', path: '/api/chats/customers/:externalUserId/handovers/:handoverId/close' },
} as const
