import type { GroupGameView, OwnPlay } from '#shared/group-game/contract'
import type { AnswerRefusal } from '#shared/group-game/refusal'
import { ApiError } from '#shared/api/api-error'
import { toFen } from '#shared/money/fen'
import { payoutDate, type PayoutDate } from '#shared/payout/payout-date'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { isSameMove, type GameMove } from '../game/settle-move'
import { gameView, outsideView } from './game-view'
import type { GroupGame } from './group-game'
import { judge } from './judge'
import { keepAnswers, type Taken } from './keep-answers'
import { countTaken, keepGame, lockGame } from './lock-game'
import { ownPlay } from './own-play'
import { readTally } from './read-tally'
import { findStandings, type Standing } from './standing'

export type AnswerDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'calendar' | 'settings'>

export interface AnswerRequest {
  groupGameId: string
  customerId: string
  round: number
  move: GameMove
}

export interface AnswerResult {
  outcome: 'won' | 'late' | 'wrong' | 'refused'
  refusal: AnswerRefusal | null
  game: GroupGameView
  own: OwnPlay
}

/** What came of one answer of a batch; an ApiError concerns nobody else. */
type Decision = Pick<AnswerResult, 'outcome' | 'refusal'> | ApiError

const refused = (refusal: AnswerRefusal): Decision => ({ outcome: 'refused', refusal })
const told = (outcome: 'won' | 'late' | 'wrong'): Decision => ({ outcome, refusal: null })

/** The state of the race while a batch is decided, one answer after the other. */
interface Race {
  game: GroupGame
  now: Date
  slotsTaken: number
  date: PayoutDate
  taken: Taken[]
}

/** The same answer sent again, for the first never arrived, is told what came of it; null where it is another. */
function repeated({ answers, win }: Standing, { round, move }: AnswerRequest): Decision | null {
  const same = answers.findLast((it) => it.round === round && isSameMove(it.move, move))
  if (!same) return null
  if (!same.isRight) return told('wrong')
  return told(win?.round === round ? 'won' : 'late')
}

/** What stands in the way of an answer; null where nothing does. */
function obstacle({ game, now }: Race, { answers, win }: Standing, round: number): AnswerRefusal | null {
  if (win) return 'hasWon'
  if (game.state !== 'running' || game.round !== round) return 'notOpen'
  if (game.pausedAt) return 'isPaused'
  if (now < game.roundOpensAt!) return 'notOpen'
  return answers.some((it) => it.round === round && it.isFinal) ? 'hasAnswered' : null
}

function takeSlot(race: Race, standing: Standing): Standing['win'] {
  race.slotsTaken += 1
  const win = { rank: race.slotsTaken, round: race.game.round, amount: toFen(race.game.rewards[race.slotsTaken - 1]!), ...race.date }
  standing.win = win
  return win
}

function decideOne(race: Race, standing: Standing, request: AnswerRequest, random: Deps['random']): Decision {
  const { refusal, answers } = standing
  if (refusal) return refused(refusal)
  const again = repeated(standing, request)
  if (again) return again
  const inTheWay = obstacle(race, standing, request.round)
  if (inTheWay) return refused(inTheWay)
  const answer = judge(race.game, answers.filter(({ round }) => round === request.round), request.move, random)
  const hasSlot = answer.isRight && race.slotsTaken < race.game.rewards.length
  race.taken.push({ customerId: standing.customerId, answer, win: hasSlot ? takeSlot(race, standing) : null })
  answers.push(answer)
  standing.isJoined = true
  if (!answer.isRight) return told('wrong')
  return told(hasSlot ? 'won' : 'late')
}

/** A move of another game fails by itself, not with its neighbours. */
function decideSafely(race: Race, standing: Standing | undefined, request: AnswerRequest, random: Deps['random']): Decision {
  if (!standing) return new ApiError('UNAUTHENTICATED', 'no such customer')
  try {
    return decideOne(race, standing, request, random)
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

/** With its last slot a game is over. */
function withoutSlots(game: GroupGame, slotsTaken: number, now: Date): GroupGame {
  const isOver = game.state === 'running' && slotsTaken >= game.rewards.length
  return isOver ? { ...game, state: 'ended', endReason: 'slots', endedAt: now } : game
}

async function decideWithin(tx: Queryable, deps: AnswerDeps, requests: readonly AnswerRequest[]): Promise<(AnswerResult | ApiError)[]> {
  const { clock, calendar, settings, random } = deps
  const locked = await lockGame(tx, deps, requests[0]!.groupGameId)
  const now = clock.now()
  const slotsTaken = await countTaken(tx, locked.id)
  const standings = await findStandings(tx, locked.id, requests.map(({ customerId }) => customerId))
  const race: Race = { game: locked, now, slotsTaken, date: payoutDate(calendar, now, settings.payoutWorkingDays), taken: [] }
  const decisions = requests.map((request) => decideSafely(race, standings.get(request.customerId), request, random))
  await keepAnswers(tx, locked, race.taken, now)
  const game = await keepGame(tx, locked, withoutSlots(locked, race.slotsTaken, now), now)
  const view = gameView(game, await readTally(tx, game), now)
  return decisions.map((decision, index) => {
    if (decision instanceof ApiError) return decision
    const standing = standings.get(requests[index]!.customerId)!
    return { ...decision, game: standing.refusal ? outsideView(view) : view, own: ownPlay(game, standing) }
  })
}

/**
 * Decides the race of a batch of answers to one game, each of another customer, in their order and in one transaction: the
 * game's row is locked first and all is looked up afterwards (G14). Throws GROUP_GAME_NOT_FOUND.
 */
export function answerBatch(deps: AnswerDeps, requests: readonly AnswerRequest[]): Promise<(AnswerResult | ApiError)[]> {
  return deps.db.transaction((tx) => decideWithin(tx, deps, requests))
}
