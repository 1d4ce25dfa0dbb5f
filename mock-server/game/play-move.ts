import { ApiError } from '#shared/api/api-error'
import type { GameView } from '#shared/game/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { gameView, type GameSession } from './game-session'
import { isSameMove, settleMove, type GameMove } from './settle-move'

/** His own only: whose it is follows from the participation. */
const FIND = `
  select g.id, g.kind, g.secret, g.state, g.moves
  from game_session g join participation p on p.id = g.participation_id
  where g.id = $1 and p.customer_id = $2`

/**
 * Keeps a move in the game as it was when it was judged; of several that arrive together the others find it changed. A
 * won game opens the draw, unless there was one already.
 */
const KEEP = `
  with played as (
    update game_session set state = $2, moves = moves || $3::jsonb, finished_at = $4
    where id = $1 and state = 'open' and jsonb_array_length(moves) = $5
    returning *
  ), won as (
    update participation set won_game_id = played.id from played
    where participation.id = played.participation_id and played.state = 'won'
      and not exists (select 1 from voucher where voucher.id = participation.id)
  )
  select id, kind, secret, state, moves from played`

/** Throws GAME_NOT_FOUND, for a game of another customer too. */
async function findSession(db: Queryable, gameId: string, customerId: string): Promise<GameSession> {
  const [session] = await db.query<GameSession>(FIND, [gameId, customerId])
  if (!session) throw new ApiError('GAME_NOT_FOUND', gameId)
  return session
}

/**
 * Plays a customer's move; the server alone decides how it ends (C9). Safe to repeat. Throws GAME_NOT_FOUND,
 * MOVE_NOT_ALLOWED and GAME_OVER.
 */
export async function playMove(
  deps: Pick<Deps, 'db' | 'clock' | 'random'>,
  gameId: string,
  customerId: string,
  move: GameMove,
): Promise<GameView> {
  const session = await findSession(deps.db, gameId, customerId)
  if (session.moves.some((kept) => isSameMove(kept, move))) return gameView(session)
  if (session.state !== 'open') throw new ApiError('GAME_OVER', gameId)
  const { state, kept } = settleMove(session, session.moves, move, deps.random)
  const finishedAt = state === 'open' ? null : deps.clock.now()
  const [played] = await deps.db.query<GameSession>(KEEP, [gameId, state, JSON.stringify([kept]), finishedAt, session.moves.length])
  return played ? gameView(played) : playMove(deps, gameId, customerId, move)
}
