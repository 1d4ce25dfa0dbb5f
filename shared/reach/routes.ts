export const reachRoutes = {
  showReaches: { method: 'GET', path: '/api/chats/customers/:externalUserId/reaches' },
  reserveReach: { method: 'POST', path: '/api/chats/customers/:externalUserId/reaches' },
  settleReach: { method: 'PUT', path: '/api/chats/customers/:externalUserId/reaches/:reachId/outcome' },
} as const
