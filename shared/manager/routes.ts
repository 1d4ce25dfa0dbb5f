export const managerRoutes = {
  showManager: { method: 'GET', path: '/api/manager' },
  listCampaigns: { method: 'GET', path: '/api/manager/campaigns' },
} as const
