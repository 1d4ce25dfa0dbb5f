import type * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { gameContract, GameView } from '#shared/game/contract'
import { DICE, FACES, settleThrow } from '#shared/game/dice'
import type { GameEnd } from '#shared/game/game-end'
import { settleAnswer } from '#shared/game/quiz'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { below, type Random } from '../random'
import { gameView, type GameSession, type KeptMove } from './game-session'

export type GameMove = z.output<typeof gameContract.endpoints.playMove.body>

/** His own only: whose it is follows from the participation. */
const FIND = `
  select g.id, g.kind, g.secret, g.state, g.moves
  from game_session g join participation p on p.id = g.participation_id
  where g.id = $1 and p.customer_id = $2`

/** Ends an open game once, however many moves arrive; a won one opens the draw, unless there was one already. */
const END = `
  with ended as (
    update game_session set state = $2, moves = $3, finished_at = $4
    where id = $1 and state = 'open'
    returning *
  ), won as (
    update participation set won_game_id = ended.id from ended
    where participation.id = ended.participation_id and ended.state = 'won'
      and not exists (select 1 from voucher where voucher.id = participation.id)
  )
  select id, kind, secret, state, moves from ended`

/** Throws GAME_NOT_FOUND, for a game of another customer too. */
async function findSession(db: Queryable, gameId: string, customerId: string): Promise<GameSession> {
  const [session] = await db.query<GameSession>(FIND, [gameId, customerId])
  if (!session) throw new ApiError('GAME_NOT_FOUND', gameId)
  return session
}

/** Throws MOVE_NOT_ALLOWED where the move belongs to another game, or picks an option that is not there. */
function settle(game: GameSession, move: GameMove, random: Random): { end: GameEnd; kept: KeptMove } {
  if (game.kind === 'dice' && move.move === 'throw') {
    const dice = Array.from({ length: DICE }, () => below(random, FACES) + 1)
    return { end: settleThrow(dice), kept: { move: 'throw', dice } }
  }
  const end = game.kind === 'quiz' && move.move === 'answer' ? settleAnswer(game.secret, move.option) : null
  if (end === null || move.move === 'throw') throw new ApiError('MOVE_NOT_ALLOWED', `${move.move} in ${game.kind}`)
  return { end, kept: move }
}

/** What a game that is over answers: to its own move the same as then. Throws GAME_OVER on another one. */
function replay(session: GameSession, move: GameMove): GameView {
  const isSame = session.moves.some((kept) =>
    kept.move === 'answer' ? move.move === 'answer' && move.option === kept.option : move.move === 'throw',
  )
  if (!isSame) throw new ApiError('GAME_OVER', session.id)
  return gameView(session)
}

/**
 * Plays a customer's one move; the server alone decides how it ends (C9). Safe to repeat. Throws GAME_NOT_FOUND,
 * MOVE_NOT_ALLOWED and GAME_OVER.
 */
export async function playMove(
  { db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>,
  gameId: string,
  customerId: string,
  move: GameMove,
): Promise<GameView> {
  const session = await findSession(db, gameId, customerId)
  if (session.state !== 'open') return replay(session, move)
  const { end, kept } = settle(session, move, random)
  const [ended] = await db.query<GameSession>(END, [gameId, end, JSON.stringify([kept]), clock.now()])
  return ended ? gameView(ended) : replay(await findSession(db, gameId, customerId), move)
}
