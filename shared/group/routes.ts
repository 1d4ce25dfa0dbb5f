export const groupRoutes = {
  listGroups: { method: 'GET', path: '/api/groups' },
  showGroup: { method: 'GET', path: '/api/groups/:groupId' },
  saveGroup: { method: 'PUT', path: '/api/groups/:groupId' },
  bindGroup: { method: 'PUT', path: '/api/groups/:groupId/chat' },
  publishGroup: { method: 'PUT', path: '/api/groups/:groupId/publication' },
  moveGroupStep: { method: 'PUT', path: '/api/groups/:groupId/step' },
} as const
