export const whitelistRoutes = {
  showWhitelist: { method: 'GET', path: '/api/campaign-drafts/:campaignId/whitelist' },
  uploadWhitelist: { method: 'POST', path: '/api/campaign-drafts/:campaignId/whitelist' },
} as const
