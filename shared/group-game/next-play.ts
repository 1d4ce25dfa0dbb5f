import type { GroupGamePlay, GroupGameView } from './contract'

/**
 * What is shown after something was heard. The stream tells of the game and of the customer one after the other: in between
 * an answer that the bank has taken is not taken back.
 */
export function nextPlay(current: GroupGamePlay | null, next: GroupGamePlay): GroupGamePlay {
  const round = next.game.round?.number
  const hasAnswer = current?.own.answer?.round === round && round !== undefined
  const isTakenBack = hasAnswer && next.own.answer?.round !== round
  return isTakenBack ? { game: next.game, own: { ...next.own, answer: current!.own.answer } } : next
}

/** A round that gave way to the next before its time: its manager has skipped it (S12). */
export function wasSkipped(before: GroupGameView, after: GroupGameView): boolean {
  if (!before.round || !after.round || after.round.number <= before.round.number) return false
  return before.round.isPaused || Date.parse(after.now) < Date.parse(before.round.closesAt)
}
