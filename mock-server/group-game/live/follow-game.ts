import type { DeskDeps } from '../desk-view'
import type { GroupGame } from '../group-game'
import { lookAgain } from './look-again'
import { createWatch, type Audience, type Desk, type Player } from './watch-game'

/** Between two looks at a game: while it runs, and before. One that is over is looked at no more. */
const RUNNING_MS = 250
const WAITING_MS = 1_000

const pauseAfter = (game: GroupGame): number | null => (game.state === 'ended' ? null : game.state === 'running' ? RUNNING_MS : WAITING_MS)

/** One game, and everybody in this process who follows it. */
export interface FollowedGame {
  addPlayer(player: Player): void
  addDesk(desk: Desk): void
  beat(): void
  end(): void
}

/** Follows a game until it is gone, or the last who follows it; then `onEnd`, at least once. */
export function followGame(deps: DeskDeps, groupGameId: string, onEnd: () => void): FollowedGame {
  const audience: Audience = { players: new Set(), desks: new Set() }
  const streams = () => [...audience.players, ...audience.desks].map(({ stream }) => stream)
  const watch = createWatch(deps, groupGameId, audience)
  const looks = lookAgain(async () => {
    // What fails now, a database that restarts say, is looked at again.
    const game = await watch().catch(() => undefined)
    if (game === null) end()
    return game ? pauseAfter(game) : WAITING_MS
  })
  const end = () => {
    looks.stop()
    onEnd()
    for (const stream of streams()) stream.end()
  }
  const add = <It extends Player | Desk>(all: Set<It>, it: It) => {
    all.add(it)
    it.stream.onClose(() => {
      all.delete(it)
      if (streams().length === 0) end()
    })
    looks.soon()
  }
  return {
    addPlayer: (player) => add(audience.players, player),
    addDesk: (desk) => add(audience.desks, desk),
    beat: () => streams().forEach((stream) => stream.beat()),
    end,
  }
}
