export const potentialRoutes = {
  listPotential: { method: 'GET', path: '/api/potential-customers' },
} as const
