export const draftRoutes = {
  listDrafts: { method: 'GET', path: '/api/campaign-drafts' },
  createDraft: { method: 'POST', path: '/api/campaign-drafts' },
  showDraft: { method: 'GET', path: '/api/campaign-drafts/:campaignId' },
  saveDraft: { method: 'PUT', path: '/api/campaign-drafts/:campaignId' },
  submitDraft: { method: 'POST', path: '/api/campaign-drafts/:campaignId/submission' },
  decideDraft: { method: 'POST', path: '/api/campaign-drafts/:campaignId/decision' },
} as const
