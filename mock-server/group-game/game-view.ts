import type { GroupGameTask, GroupGameView } from '#shared/group-game/contract'
import { THROW_TARGET } from '#shared/group-game/group-throw'
import { DICE } from '#shared/game/dice'
import { toFen } from '#shared/money/fen'
import { maskName } from '../customer/mask-name'
import type { GroupGame } from './group-game'
import type { Tally } from './read-tally'
import { secretOf } from './secret-of'

const NO_TASK: GroupGameTask = { question: null, lyric: null, dice: null }

function taskOf(game: GroupGame): GroupGameTask {
  const it = secretOf(game)
  if (it.kind === 'dice') return { ...NO_TASK, dice: { dice: DICE, target: THROW_TARGET } }
  if (it.kind === 'quiz') return { ...NO_TASK, question: { text: it.secret.text, options: [...it.secret.options] } }
  const { line, answer, hint, tries } = it.secret
  const [before = '', after = ''] = line.split(/_+/)
  return { ...NO_TASK, lyric: { before, after, missing: [...answer].length, hint, tries } }
}

function roundOf(game: GroupGame, now: Date): GroupGameView['round'] {
  const { state, round: number, roundOpensAt, roundClosesAt, pausedAt } = game
  if (state !== 'running') return null
  const isTold = roundOpensAt! <= (pausedAt ?? now)
  return {
    number, opensAt: roundOpensAt!.toISOString(), closesAt: roundClosesAt!.toISOString(), isPaused: pausedAt !== null,
    task: isTold ? taskOf(game) : null,
  }
}

/** The last whose answer may be told: a round that was never opened keeps its own for another day. */
function lastOver({ state, round, roundOpensAt, endedAt, secrets }: GroupGame): number {
  const isRoundOver = state === 'ended' && roundOpensAt !== null && roundOpensAt <= endedAt!
  return secrets.slice(0, isRoundOver ? round : round - 1).findLastIndex((secret) => secret !== null) + 1
}

function lastRoundOf(game: GroupGame): GroupGameView['lastRound'] {
  const number = lastOver(game)
  if (number < 1) return null
  const it = secretOf(game, number)
  if (it.kind === 'dice') return { number, asked: null, answer: null }
  const { explanation, source } = it.secret
  if (it.kind === 'quiz') return { number, asked: it.secret.text, answer: { text: it.secret.options[it.secret.right]!, explanation, source } }
  return { number, asked: it.secret.line, answer: { text: it.secret.line.replace(/_+/, it.secret.answer), explanation, source } }
}

/** A game as everybody in it sees it: nothing of a round before it opens, nothing of its answer before it is over. */
export function gameView(game: GroupGame, { joined, answered, winners }: Tally, now: Date): GroupGameView {
  const { id, kind, groupName, state, startsAt, rewards, rounds, endReason } = game
  return {
    id, kind, groupName, state, rounds, joined, answered,
    startsAt: startsAt.toISOString(),
    rewards: rewards.map(toFen),
    slotsLeft: rewards.length - winners.length,
    round: roundOf(game, now),
    lastRound: lastRoundOf(game),
    winners: winners.map(({ rank, name, amount }) => ({ rank, maskedName: maskName(name), amount })),
    end: endReason,
    now: now.toISOString(),
  }
}

/** The same for who may not play: that there is a game, not what it asks. */
export const outsideView = (view: GroupGameView): GroupGameView => ({ ...view, round: null, lastRound: null })
