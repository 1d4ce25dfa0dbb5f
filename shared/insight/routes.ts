export const insightRoutes = {
  showInsight: { method: 'GET', path: '/api/chats/customers/:externalUserId/insight' },
  askHolding: { method: 'PUT', path: '/api/chats/customers/:externalUserId/holding' },
  dismissSignal: { method: 'PUT', path: '/api/chats/customers/:externalUserId/signals/:signalId/dismissal' },
} as const
