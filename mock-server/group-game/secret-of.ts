import type { Game } from '../game/game'
import type { GroupGame } from './group-game'

/** What a round is about, of the one that is on where no other is named. Only of a game that has been launched. */
export function secretOf({ kind, secrets, round: current }: GroupGame, round = current): Game {
  return { kind, secret: secrets[round - 1] } as Game
}
