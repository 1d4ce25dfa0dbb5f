export const deedRoutes = {
  tellDeeds: { method: 'POST', path: '/api/bank-callbacks/deeds' },
  showOutcome: { method: 'GET', path: '/api/campaigns/:campaignId/outcome' },
  showReturns: { method: 'GET', path: '/api/returns/:node' },
} as const
