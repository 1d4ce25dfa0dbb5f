export const simulateRoutes = {
  forecastCampaign: { method: 'POST', path: '/api/forecasts' },
} as const
