import type { GroupGamePlay } from './contract'

/**
 * What a player sees: he may not play; it is not yet time; the next round is near; a round he can answer in, has answered
 * in, or is over; he has a slot; all slots are gone; his manager has paused it; it has ended.
 */
export type Stage = 'refused' | 'early' | 'near' | 'open' | 'answered' | 'over' | 'won' | 'gone' | 'paused' | 'ended'

/** What the seconds of a stage count to; null: to nothing. Who has answered waits for the end of the round. */
export function stageEndsAt({ game }: GroupGamePlay, stage: Stage): string | null {
  if (stage === 'early') return game.startsAt
  if (stage === 'near') return game.round?.opensAt ?? null
  return stage === 'open' || stage === 'answered' ? (game.round?.closesAt ?? null) : null
}

/** The stage at a time of the server's, in milliseconds. What it decides is only what is drawn: the server takes answers or does not. */
export function stageOf({ game, own }: GroupGamePlay, at: number): Stage {
  const { state, round, slotsLeft } = game
  if (state === 'ended') return 'ended'
  if (own.refusal) return 'refused'
  if (state !== 'running') return 'early'
  if (own.win) return 'won'
  if (slotsLeft === 0) return 'gone'
  if (round?.isPaused) return 'paused'
  if (!round?.task) return 'near'
  if (own.answer?.round === round.number && own.answer.isFinal) return 'answered'
  return at < Date.parse(round.closesAt) ? 'open' : 'over'
}
