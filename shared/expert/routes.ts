export const expertRoutes = {
  showExperts: { method: 'GET', path: '/api/chats/customers/:externalUserId/experts' },
  handOver: { method: 'PUT', path: '/api/chats/customers/:externalUserId/handovers/:handoverId' },
  closeHandover: { method: 'PUT', path: '/api/chats/customers/:externalUserId/handovers/:handoverId/close' },
} as const
