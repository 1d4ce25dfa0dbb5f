export const audienceRoutes = {
  listAudienceTags: { method: 'GET', path: '/api/audience/tags' },
  previewAudience: { method: 'POST', path: '/api/audience/preview' },
  previewMassMessage: { method: 'POST', path: '/api/audience/words' },
  listMassMessages: { method: 'GET', path: '/api/audience/messages' },
  queueMassMessage: { method: 'PUT', path: '/api/audience/messages/:messageId' },
  retryMassMessage: { method: 'POST', path: '/api/audience/messages/:messageId/retry' },
} as const
