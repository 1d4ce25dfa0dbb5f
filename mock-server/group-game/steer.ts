import type { SteerAction } from '#shared/group-game/contract'
import { isToCome } from '#shared/group-game/is-to-come'
import type { SteerRefusal } from '#shared/group-game/refusal'
import type { Settings } from '../settings'
import { after, nextRound } from './advance'
import type { GroupGame } from './group-game'

type Timing = Settings['groupGame']

/** A game after what a manager did, or why nothing is done. */
export type Step = GroupGame | SteerRefusal

/** The group has been told (S11). */
export function announce(game: GroupGame, now: Date): Step {
  return isToCome(game) ? { ...game, state: 'announced', announcedAt: now } : 'hasBegun'
}

/** The card is out: the first round opens in a moment, with what it will be about already chosen. */
export function launch(game: GroupGame, now: Date, timing: Timing, secrets: GroupGame['secrets']): Step {
  if (!isToCome(game)) return 'hasBegun'
  if (now.getTime() < game.startsAt.getTime() - Math.max(game.leadMinutes, timing.earliestMinutes) * 60_000) return 'tooEarly'
  return { ...nextRound(game, now, timing), state: 'running', launchedAt: now, secrets }
}

/** A paused game as it would go on now: what was left of the round, or to wait for it, is left. */
function shifted(game: GroupGame, now: Date): GroupGame {
  if (!game.pausedAt) return game
  const lost = now.getTime() - game.pausedAt.getTime()
  return { ...game, pausedAt: null, roundOpensAt: after(game.roundOpensAt!, lost), roundClosesAt: after(game.roundClosesAt!, lost) }
}

/** The next round at once. One that is skipped before it opened keeps what it would have asked for another day. */
function skip(game: GroupGame, now: Date, timing: Timing): GroupGame {
  const at = shifted(game, now)
  const secrets = at.roundOpensAt! <= now ? at.secrets : at.secrets.with(at.round - 1, null)
  return nextRound({ ...at, secrets }, now, timing)
}

const moves: Readonly<Record<Exclude<SteerAction, 'cancel'>, (game: GroupGame, now: Date, timing: Timing) => Step>> = {
  pause: (game, now) => (game.pausedAt ? 'isPaused' : { ...game, pausedAt: now }),
  resume: (game, now) => (game.pausedAt ? shifted(game, now) : 'notPaused'),
  extend: (game, _now, { extendMs }) => ({ ...game, roundClosesAt: after(game.roundClosesAt!, extendMs) }),
  skip,
  end: (game, now) => ({ ...shifted(game, now), state: 'ended', endReason: 'manager', endedAt: now }),
}

/**
 * What a manager does to a game (S12). What he meant for a round that is over meanwhile is not done to the next one; to
 * end, to pause and to go on mean the game.
 */
export function steer(game: GroupGame, { action, round }: { action: SteerAction; round: number }, now: Date, timing: Timing): Step {
  if (action === 'cancel') return isToCome(game) ? { ...game, state: 'ended', endReason: 'cancelled', endedAt: now } : 'hasBegun'
  if (game.state !== 'running') return 'notRunning'
  if ((action === 'skip' || action === 'extend') && round !== game.round) return 'roundOver'
  return moves[action](game, now, timing)
}
