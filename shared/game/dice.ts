import type { GameEnd } from './game-end'

/** How many dice are thrown together. */
export const DICE = 2

/** Faces of a die, numbered from 1. */
export const FACES = 6

/**
 * How a throw ends. Any throw wins (C10): the game costs a moment and not the chance, for whoever plays may draw. Throws
 * RangeError on what no dice can show.
 */
export function settleThrow(dice: readonly number[]): GameEnd {
  const isThrow = dice.length === DICE && dice.every((face) => Number.isInteger(face) && face >= 1 && face <= FACES)
  if (!isThrow) throw new RangeError(`not a throw of ${DICE} dice: ${dice.join(', ')}`)
  return 'won'
}
