export const privacyRoutes = {
  showOwnRecord: { method: 'GET', path: '/api/privacy/own-record' },
  withdrawConsent: { method: 'POST', path: '/api/privacy/consents/:campaignId/withdraw' },
  stopMessages: { method: 'POST', path: '/api/privacy/messages/stop' },
  resumeMessages: { method: 'POST', path: '/api/privacy/messages/resume' },
  eraseNotes: { method: 'POST', path: '/api/privacy/notes/erase' },
} as const
