import type { GroupGame } from '../group-game'
import type { DeskDeps } from '../desk-view'
import { createWatch, type Audience, type Desk, type Player } from './watch-game'

/** Between two looks at a game: while it runs, and before. One that is over is looked at no more. */
const RUNNING_MS = 250
const WAITING_MS = 1_000

/** Who comes in is told within so long; those who come together are told together. */
const GREETING_MS = 20

const BEAT_MS = 15_000

interface Group extends Audience {
  look: () => Promise<GroupGame | null>
  timer: NodeJS.Timeout | null
  isLooking: boolean
  /** Somebody came in since the last look began. */
  isAwaited: boolean
}

export interface LiveGames {
  addPlayer(groupGameId: string, player: Player): void
  addDesk(groupGameId: string, desk: Desk): void
  close(): void
}

const streamsOf = ({ players, desks }: Audience) => [...players, ...desks].map(({ stream }) => stream)

const pauseAfter = (game: GroupGame): number | null => (game.state === 'ended' ? null : game.state === 'running' ? RUNNING_MS : WAITING_MS)

/**
 * Everybody in this process who follows games live: the database is looked at once for all who follow the same game,
 * however many they are, and told to each from memory. Several processes do so side by side.
 */
export function createLiveGames(deps: DeskDeps): LiveGames {
  const groups = new Map<string, Group>()

  const lookIn = (id: string, group: Group, ms: number) => {
    if (group.timer) clearTimeout(group.timer)
    group.timer = setTimeout(() => void lookNow(id, group), ms)
  }
  const lookNow = async (id: string, group: Group) => {
    Object.assign(group, { isLooking: true, isAwaited: false })
    // What fails now, a database that restarts say, is looked at again.
    const game = await group.look().catch(() => undefined)
    group.isLooking = false
    if (groups.get(id) !== group) return
    if (game === null) return endGroup(id, group)
    const pause = game === undefined ? WAITING_MS : pauseAfter(game)
    if (group.isAwaited) lookIn(id, group, GREETING_MS)
    else if (pause !== null) lookIn(id, group, pause)
  }
  const endGroup = (id: string, group: Group) => {
    groups.delete(id)
    if (group.timer) clearTimeout(group.timer)
    for (const stream of streamsOf(group)) stream.end()
  }
  const open = (id: string): Group => {
    const audience: Audience = { players: new Set(), desks: new Set() }
    const group: Group = { ...audience, look: createWatch(deps, id, audience), timer: null, isLooking: false, isAwaited: false }
    groups.set(id, group)
    return group
  }
  const add = <It extends Player | Desk>(id: string, it: It, setOf: (group: Group) => Set<It>) => {
    const group = groups.get(id) ?? open(id)
    setOf(group).add(it)
    it.stream.onClose(() => {
      setOf(group).delete(it)
      if (streamsOf(group).length === 0) endGroup(id, group)
    })
    if (group.isAwaited) return
    group.isAwaited = true
    if (!group.isLooking) lookIn(id, group, GREETING_MS)
  }
  const beat = setInterval(() => [...groups.values()].flatMap(streamsOf).forEach((stream) => stream.beat()), BEAT_MS)

  return {
    addPlayer: (id, player) => add(id, player, ({ players }) => players),
    addDesk: (id, desk) => add(id, desk, ({ desks }) => desks),
    close: () => {
      clearInterval(beat)
      for (const [id, group] of groups) endGroup(id, group)
    },
  }
}
