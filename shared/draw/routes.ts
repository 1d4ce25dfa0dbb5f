export const drawRoutes = {
  drawPrize: { method: 'POST', path: '/api/campaigns/:campaignId/draws' },
  showReceipt: { method: 'GET', path: '/api/campaigns/:campaignId/receipt' },
} as const
