export const groupRoutes = {
  listGroups: { method: 'GET', path: '/api/groups' },
  showGroup: { method: 'GET', path: '/api/groups/:groupId' },
  saveGroup: { method: 'PUT', path: '/api/groups/:groupId' },
  bindGroup: { method: 'PUT', path: '/api/groups/:groupId/chat' },
  publishGroup: { method: 'PUT', path: '/api/groups/:groupId/publication' },
  moveGroupStep: { method: 'PUT', path: '/api/groups/:groupId/step' },
  removeGroup: { method: 'POST', path: '/api/groups/:groupId/removal' },
  makeJoinCode: { method: 'POST', path: '/api/groups/:groupId/join-code' },
  listHolders: { method: 'GET', path: '/api/groups/:groupId/holders' },
  checkMembers: { method: 'GET', path: '/api/groups/:groupId/member-check' },
  inviteToGroup: { method: 'POST', path: '/api/chats/customers/:externalUserId/group-invitation' },
} as const
