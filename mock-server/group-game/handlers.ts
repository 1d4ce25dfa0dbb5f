import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { createRace } from './create-race'
import { showDesk } from './desk-view'
import { listGames } from './list-games'
import { planGame } from './plan-game'
import { joinGame, showGame } from './play-game'
import { announceGame, launchGame, steerGame } from './steer-game'

export function groupGameHandlers(deps: Deps): Handlers<'groupGame'> {
  const answer = createRace(deps)
  return {
    listGroupGames: ({ params, managerId }) => listGames(deps, params.chatId, managerId),
    planGroupGame: ({ params, body, managerId }) => planGame(deps, managerId, { id: params.groupGameId, chatId: params.chatId, ...body }),
    showGroupGameDesk: ({ params, managerId }) => showDesk(deps, params.groupGameId, managerId),
    announceGroupGame: ({ params, managerId }) => announceGame(deps, params.groupGameId, managerId),
    launchGroupGame: ({ params, managerId }) => launchGame(deps, params.groupGameId, managerId),
    steerGroupGame: ({ params, body, managerId }) => steerGame(deps, { ...params, ...body, managerId }),
    showGroupGame: ({ params, customerId }) => showGame(deps, params.groupGameId, customerId),
    joinGroupGame: ({ params, customerId }) => joinGame(deps, params.groupGameId, customerId),
    answerGroupGame: ({ params, body: { round, ...move }, customerId }) => answer({ ...params, customerId, round, move }),
  }
}
