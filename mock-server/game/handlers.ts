import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { playMove } from './play-move'
import { startGame } from './start-game'

export function gameHandlers(deps: Deps): Handlers<'game'> {
  return {
    startGame: async ({ params, customerId }) => startGame(deps, await deps.campaigns.get(params.campaignId), customerId),
    playMove: ({ params, body, customerId }) => playMove(deps, params.gameId, customerId, body),
  }
}
