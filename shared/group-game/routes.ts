/** Those a customer calls: all of the table that reaches his phone. */
export const customerGroupGameRoutes = {
  showGroupGame: { method: 'GET', path: '/api/group-games/:groupGameId' },
  joinGroupGame: { method: 'PUT', path: '/api/group-games/:groupGameId/player' },
  answerGroupGame: { method: 'POST', path: '/api/group-games/:groupGameId/answers' },
} as const

export const groupGameRoutes = {
  ...customerGroupGameRoutes,
  listGroupGames: { method: 'GET', path: '/api/chats/groups/:chatId/games' },
  planGroupGame: { method: 'PUT', path: '/api/chats/groups/:chatId/games/:groupGameId' },
  showGroupGameDesk: { method: 'GET', path: '/api/group-game-desks/:groupGameId' },
  announceGroupGame: { method: 'PUT', path: '/api/group-game-desks/:groupGameId/announcement' },
  launchGroupGame: { method: 'PUT', path: '/api/group-game-desks/:groupGameId/launch' },
  steerGroupGame: { method: 'PUT', path: '/api/group-game-desks/:groupGameId/actions/:actionId' },
} as const
