export const tagRoutes = {
  showTags: { method: 'GET', path: '/api/chats/customers/:externalUserId/tags' },
  readTags: { method: 'POST', path: '/api/chats/customers/:externalUserId/tags/reading' },
  wishTag: { method: 'PUT', path: '/api/chats/customers/:externalUserId/tags/:tagId' },
  noteDown: { method: 'PUT', path: '/api/chats/customers/:externalUserId/note' },
} as const
