import { isToCome } from '#shared/group-game/is-to-come'
import type { Settings } from '../settings'
import type { GroupGame } from './group-game'

type Timing = Settings['groupGame']

/** So many milliseconds later. */
export const after = (at: Date, ms: number) => new Date(at.getTime() + ms)

/** The next round, or the end after the last, from this instant on. */
export function nextRound(game: GroupGame, at: Date, { pauseMs }: Pick<Timing, 'pauseMs'>): GroupGame {
  if (game.round >= game.rounds) return { ...game, state: 'ended', endReason: 'rounds', endedAt: at, pausedAt: null }
  const roundOpensAt = after(at, pauseMs)
  return { ...game, round: game.round + 1, roundOpensAt, roundClosesAt: after(roundOpensAt, game.roundSeconds * 1000), pausedAt: null }
}

function isMissed({ state, startsAt }: GroupGame, now: Date, { launchWithinMs }: Timing): boolean {
  return isToCome({ state }) && after(startsAt, launchWithinMs) <= now
}

const isRoundOver = ({ state, pausedAt, roundClosesAt }: GroupGame, now: Date) => state === 'running' && pausedAt === null && roundClosesAt! <= now

/**
 * Where a game stands at this instant: rounds that are over by now, one that nobody launched. It depends on nothing but the
 * game and the time, so that whoever asks, and however often, finds the same.
 */
export function advanced(game: GroupGame, now: Date, timing: Timing): GroupGame {
  if (isMissed(game, now, timing)) return { ...game, state: 'ended', endReason: 'missed', endedAt: after(game.startsAt, timing.launchWithinMs) }
  let at = game
  while (isRoundOver(at, now)) at = nextRound(at, at.roundClosesAt!, timing)
  return at
}
