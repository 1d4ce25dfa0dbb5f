export const funnelRoutes = {
  showFunnel: { method: 'GET', path: '/api/campaigns/:campaignId/funnel/:by/:days' },
  listStopped: { method: 'GET', path: '/api/campaigns/:campaignId/funnel-stopped/:step/:days' },
} as const
