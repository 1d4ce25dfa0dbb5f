export const drawRoutes = {
  drawPrize: { method: 'POST', path: '/api/campaigns/:campaignId/draws' },
} as const
