export const insightRoutes = {
  showInsight: { method: 'GET', path: '/api/chats/customers/:externalUserId/insight' },
  askHolding: { method: 'PUT', path: '/api/chats/customers/:externalUserId/holding' },
} as const
