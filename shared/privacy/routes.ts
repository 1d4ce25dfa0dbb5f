export const privacyRoutes = {
  showOwnRecord: { method: 'GET', path: '/api/privacy/own-record' },
  withdrawConsent: { method: 'POST', path: '/api/privacy/consents/:campaignId/withdraw' },
} as const
