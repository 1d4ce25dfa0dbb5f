export const groupHealthRoutes = {
  showGroupHealth: { method: 'GET', path: '/api/groups/:groupId/health' },
} as const
