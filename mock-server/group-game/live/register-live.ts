import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liveRoutes } from '#shared/group-game/live'
import type { Deps } from '../../deps'
import { findCaller, type CallerDeps } from '../../session/find-caller'
import { showDesk } from '../desk-view'
import { showGame } from '../play-game'
import { openEventStream } from './event-stream'
import { createLiveGames } from './live-games'

const idOf = ({ params }: FastifyRequest) => (params as { groupGameId: string }).groupGameId

const MANAGER = { actor: 'manager', roles: ['manager'] } as const

/**
 * The two streams by which games are followed live. They stand beside the contract, for a stream is no answer; who may not
 * follow is refused as by the endpoints they belong to, with an answer.
 */
export function registerLiveGames(app: FastifyInstance, deps: Deps, callers: CallerDeps): void {
  const live = createLiveGames(deps)
  app.get(liveRoutes.play, async (request, reply) => {
    const { customerId } = (await findCaller({ actor: 'customer' }, request, callers)) as { customerId: string }
    await showGame(deps, idOf(request), customerId)
    live.addPlayer(idOf(request), { customerId, isOutside: null, stream: openEventStream(reply), said: {} })
  })
  app.get(liveRoutes.desk, async (request, reply) => {
    const { managerId } = (await findCaller(MANAGER, request, callers)) as { managerId: string }
    await showDesk(deps, idOf(request), managerId)
    live.addDesk(idOf(request), { managerId, stream: openEventStream(reply), said: {} })
  })
  // Open streams would keep the server from stopping.
  app.addHook('preClose', async () => live.close())
}
