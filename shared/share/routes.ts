export const shareRoutes = {
  signSharedPage: { method: 'POST', path: '/api/shared-page-signatures' },
} as const
