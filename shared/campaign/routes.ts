export const campaignRoutes = {
  showCampaign: { method: 'GET', path: '/api/campaigns/:campaignId' },
} as const
