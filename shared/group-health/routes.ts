export const groupHealthRoutes = {
  showGroupHealth: { method: 'GET', path: '/api/groups/:groupId/health' },
  planRevival: { method: 'PUT', path: '/api/groups/:groupId/revivals/:revival' },
} as const
