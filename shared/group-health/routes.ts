export const groupHealthRoutes = {
  showGroupHealth: { method: 'GET', path: '/api/groups/:groupId/health' },
  showGroupFigures: { method: 'GET', path: '/api/group-figures' },
  planRevival: { method: 'PUT', path: '/api/groups/:groupId/revivals/:revival' },
} as const
