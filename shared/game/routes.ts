export const gameRoutes = {
  startGame: { method: 'POST', path: '/api/campaigns/:campaignId/games' },
  playMove: { method: 'POST', path: '/api/games/:gameId/moves' },
} as const
