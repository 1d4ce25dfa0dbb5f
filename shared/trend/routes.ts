export const trendRoutes = {
  showTrend: { method: 'GET', path: '/api/campaigns/:campaignId/trend' },
} as const
