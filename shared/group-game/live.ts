import type { GroupGameDesk, GroupGameView, OwnPlay } from './contract'

/** Where a game is followed live, as Server-Sent Events: beside the contract, for a stream is no answer. */
export const liveRoutes = {
  play: '/api/group-games/:groupGameId/live',
  desk: '/api/group-game-desks/:groupGameId/live',
} as const

/** What a stream says, by the name of its events. Each is the whole of it: who comes back needs nothing of before. */
export interface LiveEvents {
  game: GroupGameView
  own: OwnPlay
  desk: GroupGameDesk
}
