export const referralRoutes = {
  showReferral: { method: 'POST', path: '/api/campaigns/:campaignId/invitation' },
} as const
