import type { DeskDeps } from '../desk-view'
import { followGame, type FollowedGame } from './follow-game'
import type { Desk, Player } from './watch-game'

const BEAT_MS = 15_000

export interface LiveGames {
  addPlayer(groupGameId: string, player: Player): void
  addDesk(groupGameId: string, desk: Desk): void
  close(): void
}

/**
 * Everybody in this process who follows games live: the database is looked at once for all who follow the same game,
 * however many they are, and told to each from memory. Several processes do so side by side.
 */
export function createLiveGames(deps: DeskDeps): LiveGames {
  const games = new Map<string, FollowedGame>()
  const follow = (id: string): FollowedGame => {
    // One that has ended may still have streams that close, while another of its name is followed.
    const game = followGame(deps, id, () => games.get(id) === game && games.delete(id))
    games.set(id, game)
    return game
  }
  const gameOf = (id: string) => games.get(id) ?? follow(id)
  const beat = setInterval(() => games.forEach((game) => game.beat()), BEAT_MS)
  return {
    addPlayer: (id, player) => gameOf(id).addPlayer(player),
    addDesk: (id, desk) => gameOf(id).addDesk(desk),
    close: () => {
      clearInterval(beat)
      games.forEach((game) => game.end())
    },
  }
}
