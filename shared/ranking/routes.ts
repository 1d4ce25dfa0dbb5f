export const rankingRoutes = {
  showRanking: { method: 'GET', path: '/api/rankings/:month' },
  setTarget: { method: 'PUT', path: '/api/rankings/:month/targets/:managerId' },
} as const
