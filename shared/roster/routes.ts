export const rosterRoutes = {
  listRoster: { method: 'GET', path: '/api/roster' },
  changeRoster: { method: 'PUT', path: '/api/roster/:managerId' },
} as const
