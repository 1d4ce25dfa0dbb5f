export const growthRoutes = {
  showGrowth: { method: 'GET', path: '/api/growth/:days/:until' },
  noteActive: { method: 'POST', path: '/api/manager/active' },
} as const
