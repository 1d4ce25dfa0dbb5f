export const complianceRoutes = {
  listPromiseWords: { method: 'GET', path: '/api/compliance/promise-words' },
  listScriptReviews: { method: 'GET', path: '/api/compliance/script-reviews' },
  decideScriptReview: { method: 'POST', path: '/api/compliance/script-reviews/:scriptId/decision' },
} as const
