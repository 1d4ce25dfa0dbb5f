export const eligibilityRoutes = {
  listEligibility: { method: 'GET', path: '/api/manager/campaigns/:campaignId/customers' },
  explainEligibility: { method: 'GET', path: '/api/manager/campaigns/:campaignId/customers/:customerId/eligibility' },
} as const
