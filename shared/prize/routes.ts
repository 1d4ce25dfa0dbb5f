export const prizeRoutes = {
  planPrizes: { method: 'POST', path: '/api/prize-plans' },
} as const
