import { ApiError } from '#shared/api/api-error'
import type { GroupGamePlay } from '#shared/group-game/contract'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'
import { gameView, outsideView } from './game-view'
import type { GroupGame } from './group-game'
import { ownPlay } from './own-play'
import { readGame } from './read-game'
import { readTally } from './read-tally'
import { findStandings, type Standing } from './standing'

type PlayDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

async function playView({ db, clock }: PlayDeps, game: GroupGame, standing: Standing): Promise<GroupGamePlay> {
  const view = gameView(game, await readTally(db, game), clock.now())
  return { game: standing.refusal ? outsideView(view) : view, own: ownPlay(game, standing) }
}

async function standingOf({ db }: PlayDeps, { id }: GroupGame, customerId: string): Promise<Standing> {
  const standing = (await findStandings(db, id, [customerId])).get(customerId)
  if (!standing) throw new ApiError('UNAUTHENTICATED', 'no such customer')
  return standing
}

/** A game as one customer sees it now. Throws GROUP_GAME_NOT_FOUND, and UNAUTHENTICATED for one who is no more. */
export async function showGame(deps: PlayDeps, groupGameId: string, customerId: string): Promise<GroupGamePlay> {
  await requireCustomer(deps.db, customerId)
  const game = await readGame(deps, groupGameId)
  return playView(deps, game, await standingOf(deps, game, customerId))
}

const JOIN = 'insert into group_game_player (game_id, customer_id, joined_at) values ($1, $2, $3) on conflict do nothing'

/** Comes into a game that is not over; who may not play is told why. Throws as `showGame`. */
export async function joinGame(deps: PlayDeps, groupGameId: string, customerId: string): Promise<GroupGamePlay> {
  await requireCustomer(deps.db, customerId)
  const game = await readGame(deps, groupGameId)
  const standing = await standingOf(deps, game, customerId)
  if (standing.refusal || standing.isJoined || game.state === 'ended') return playView(deps, game, standing)
  await deps.db.query(JOIN, [game.id, customerId, deps.clock.now()])
  return playView(deps, game, { ...standing, isJoined: true })
}
