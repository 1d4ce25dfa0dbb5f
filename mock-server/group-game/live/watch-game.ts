import { advanced } from '../advance'
import { deskView, type DeskDeps } from '../desk-view'
import { gameView, outsideView } from '../game-view'
import type { GroupGame } from '../group-game'
import { ownPlay } from '../own-play'
import { readGame } from '../read-game'
import { readTally } from '../read-tally'
import { findStandings } from '../standing'
import type { EventStream } from './event-stream'
import { answeredSince, readPulse, type Pulse } from './game-pulse'

/** What somebody was told last: the same is not told twice. */
interface Told {
  stream: EventStream
  said: Partial<Record<'game' | 'own' | 'desk', string>>
}

export interface Player extends Told {
  customerId: string
  /** Null until it is known. */
  isOutside: boolean | null
}

export interface Desk extends Told {
  managerId: string
}

/** Everybody in this process who follows one game. */
export interface Audience {
  players: Set<Player>
  desks: Set<Desk>
}

/** What was known at the last look. */
interface Known {
  pulse: Pulse
  game: GroupGame
  at: Date
}

/** Something to be told, to however many: written down once. */
interface Saying {
  name: keyof Told['said']
  json: string
  /** The same but for the time of day: what has not changed otherwise is not told again. */
  still: string
}

function saying(name: Saying['name'], state: object): Saying {
  const json = JSON.stringify(state)
  return { name, json, still: json.replace(/"now":"[^"]*"/, '') }
}

function tell({ stream, said }: Told, { name, json, still }: Saying): void {
  if (said[name] === still) return
  said[name] = still
  stream.send(name, json)
}

/** Time alone changes a game when a round opens or is over. */
function hasTimePassed(game: GroupGame, now: Date, before: Date, { settings }: DeskDeps): boolean {
  const { state, roundOpensAt, pausedAt } = game
  const opens = state === 'running' && !pausedAt && roundOpensAt! > before && roundOpensAt! <= now
  return opens || advanced(game, now, settings.groupGame) !== game
}

/** Tells players how the game stands, and each who is new here or has answered since that answer where he stands. */
async function tellPlayers({ db, clock }: DeskDeps, players: ReadonlySet<Player>, game: GroupGame, since: number): Promise<void> {
  const answered = new Set(await answeredSince(db, game.id, since))
  const asked = [...players].filter((it) => it.isOutside === null || answered.has(it.customerId))
  const standings = await findStandings(db, game.id, [...new Set(asked.map(({ customerId }) => customerId))])
  for (const player of asked) {
    const standing = standings.get(player.customerId)
    if (!standing) continue
    player.isOutside = standing.refusal !== null
    tell(player, saying('own', ownPlay(game, standing)))
  }
  const view = gameView(game, await readTally(db, game), clock.now())
  const [inside, outside] = [saying('game', view), saying('game', outsideView(view))]
  for (const player of players) if (player.isOutside !== null) tell(player, player.isOutside ? outside : inside)
}

/** Only who owns the group now is told: a desk shows full names. */
async function tellDesks(deps: DeskDeps, desks: Set<Desk>, game: GroupGame): Promise<void> {
  for (const desk of desks) {
    if (desk.managerId === game.ownerId) continue
    desks.delete(desk)
    desk.stream.end()
  }
  if (desks.size === 0) return
  const view = saying('desk', await deskView(deps.db, deps, game))
  for (const desk of desks) tell(desk, view)
}

/** Looks at one game for everybody who follows it here, and tells each what is new to him. */
export function createWatch(deps: DeskDeps, groupGameId: string, { players, desks }: Audience) {
  const { db, clock } = deps
  let known: Known | null = null

  const isNews = (pulse: Pulse, now: Date): boolean => {
    if (!known || pulse.beat !== known.pulse.beat || hasTimePassed(known.game, now, known.at, deps)) return true
    return [...players].some(({ isOutside }) => isOutside === null) || [...desks].some(({ said }) => said.desk === undefined)
  }

  /** The game as it is; null where it is gone. Two looks at once would tell things out of order: the caller sees to that. */
  return async (): Promise<GroupGame | null> => {
    const pulse = await readPulse(db, groupGameId)
    if (!pulse) return null
    const now = clock.now()
    if (!isNews(pulse, now)) return known!.game
    const since = known?.pulse.lastAnswer ?? 0
    const game = await readGame(deps, groupGameId)
    if (players.size > 0) await tellPlayers(deps, players, game, since)
    await tellDesks(deps, desks, game)
    known = { pulse, game, at: now }
    return game
  }
}
