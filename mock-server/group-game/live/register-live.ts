import type { FastifyInstance, FastifyRequest } from 'fastify'
import { groupGameContract } from '#shared/group-game/contract'
import { liveRoutes } from '#shared/group-game/live'
import { requireCustomer } from '../../customer/require-customer'
import type { Deps } from '../../deps'
import { findCaller, type CallerDeps } from '../../session/find-caller'
import { findGame, requireOwner } from '../group-game'
import { openEventStream } from './event-stream'
import { createLiveGames } from './live-games'

const idOf = ({ params }: FastifyRequest) => (params as { groupGameId: string }).groupGameId

const { showGroupGame, showGroupGameDesk } = groupGameContract.endpoints

/**
 * The two streams by which games are followed live. They stand beside the contract, for a stream is no answer; who may not
 * follow is refused as by the endpoints they belong to, with an answer.
 */
export function registerLiveGames(app: FastifyInstance, deps: Deps, callers: CallerDeps): void {
  const live = createLiveGames(deps)
  app.get(liveRoutes.play, async (request, reply) => {
    const { customerId } = (await findCaller(showGroupGame, request, callers)) as { customerId: string }
    await requireCustomer(deps.db, customerId)
    await findGame(deps.db, idOf(request))
    live.addPlayer(idOf(request), { customerId, isOutside: null, stream: openEventStream(reply), said: {} })
  })
  app.get(liveRoutes.desk, async (request, reply) => {
    const { managerId } = (await findCaller(showGroupGameDesk, request, callers)) as { managerId: string }
    requireOwner(await findGame(deps.db, idOf(request)), managerId)
    live.addDesk(idOf(request), { managerId, stream: openEventStream(reply), said: {} })
  })
  // Open streams would keep the server from stopping.
  app.addHook('preClose', async () => live.close())
}
