/** Those a customer calls: all of the table that reaches his phone. */
export const customerReferralRoutes = {
  showReferral: { method: 'POST', path: '/api/campaigns/:campaignId/invitation' },
} as const

export const referralRoutes = {
  ...customerReferralRoutes,
  showReferralEffect: { method: 'GET', path: '/api/campaigns/:campaignId/referral-effect/:by' },
} as const
