export const todayRoutes = {
  listToday: { method: 'GET', path: '/api/today' },
  doneToday: { method: 'PUT', path: '/api/today/:source/:itemId/done' },
  undoToday: { method: 'PUT', path: '/api/today/:source/:itemId/open' },
} as const
