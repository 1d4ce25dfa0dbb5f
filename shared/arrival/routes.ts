export const arrivalRoutes = {
  showPool: { method: 'GET', path: '/api/customer-pool' },
  showArrivals: { method: 'GET', path: '/api/chat/customers/:externalUserId/arrivals' },
} as const
