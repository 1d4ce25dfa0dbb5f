export const referralRoutes = {
  showReferral: { method: 'POST', path: '/api/campaigns/:campaignId/invitation' },
  showReferralEffect: { method: 'GET', path: '/api/campaigns/:campaignId/referral-effect/:by' },
} as const
