export const campaignRoutes = {
  showCampaign: { method: 'GET', path: '/api/campaigns/:campaignId' },
  showFairness: { method: 'GET', path: '/api/campaigns/:campaignId/fairness' },
  exportDraws: { method: 'GET', path: '/api/campaigns/:campaignId/fairness/draws' },
} as const
