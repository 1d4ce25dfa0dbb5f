export const timelineRoutes = {
  showTimeline: { method: 'GET', path: '/api/chats/customers/:externalUserId/timeline/:filter/:cursor' },
  writeNote: { method: 'POST', path: '/api/chats/customers/:externalUserId/notes' },
} as const
