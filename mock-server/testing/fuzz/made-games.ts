import type { Deps } from '../../deps'
import { openGame, OWNER, plan } from '../../group-game/testing/game-world'
import { announceGame } from '../../group-game/steer-game'

const inHours = ({ clock }: Pick<Deps, 'clock'>, hours: number) => new Date(clock.now().getTime() + hours * 60 * 60_000).toISOString()

/** Two games of shen-jiahe's group: `thursday` is in its first round, `announced` is to come. */
export async function makeGames(deps: Deps): Promise<void> {
  await openGame(deps, { startsAt: inHours(deps, 1), roundSeconds: 600 })
  await plan(deps, { id: 'announced', kind: 'lyric', startsAt: inHours(deps, 4) })
  await announceGame(deps, 'announced', OWNER)
}
