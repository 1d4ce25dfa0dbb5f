export const serviceRoutes = {
  listServices: { method: 'GET', path: '/api/services' },
  openService: { method: 'PUT', path: '/api/services/:serviceId/opening' },
} as const
