import { DICE } from '../game/dice'

/** Together the dice of a throw have to show at least so many: one throw in six does. In a race not every throw can win. */
export const THROW_TARGET = 10

/** Whether a throw takes a slot in a group's game. Throws RangeError on what no dice can show. */
export function isWinningThrow(dice: readonly number[]): boolean {
  if (dice.length !== DICE) throw new RangeError(`not a throw of ${DICE} dice: ${dice.join(', ')}`)
  return dice.reduce((total, face) => total + face, 0) >= THROW_TARGET
}
