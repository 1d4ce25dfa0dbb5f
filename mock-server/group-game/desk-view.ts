import type { GroupGameDesk } from '#shared/group-game/contract'
import { isToCome } from '#shared/group-game/is-to-come'
import { maskName } from '../customer/mask-name'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { gameView } from './game-view'
import { requireOwner, type GroupGame } from './group-game'
import { announcement, gameCard, winnerMessage } from './messages'
import { readGame } from './read-game'
import { readTally, type Tally } from './read-tally'

export type DeskDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'calendar' | 'publicUrl'>

const MEMBERS = 'select count(*)::int as members from group_member where group_id = $1 and is_member'

interface LogRow extends Omit<GroupGameDesk['log'][number], 'at'> {
  at: Date
}

const LOG = `
  select a.action, m.name as "managerName", a.round, a.acted_at as at
  from group_game_action a join manager m on m.id = a.manager_id where a.game_id = $1 order by a.seq`

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** From then on the group should be told (S11). */
export const announceAtOf = ({ startsAt, leadMinutes }: Pick<GroupGame, 'startsAt' | 'leadMinutes'>): Date =>
  new Date(startsAt.getTime() - leadMinutes * 60_000)

const winnersOf = ({ winners }: Tally): GroupGameDesk['winners'] =>
  winners.map(({ rank, customerId, name, amount, round, wonAt }) => ({ rank, customerId, name, maskedName: maskName(name), amount, round, wonAt: wonAt.toISOString() }))

function messagesOf(deps: DeskDeps, game: GroupGame, tally: Tally): Pick<GroupGameDesk, 'announcement' | 'card' | 'winnerMessage'> {
  return {
    announcement: isToCome(game) ? [announcement(game)] : [],
    card: game.state === 'ended' ? null : gameCard(deps, game),
    winnerMessage: game.state === 'ended' ? winnerMessage(deps, game, tally.winners) : null,
  }
}

/** A game as its manager runs it. */
export async function deskView(db: Queryable, deps: DeskDeps, game: GroupGame): Promise<GroupGameDesk> {
  const tally = await readTally(db, game)
  const [group] = await db.query<{ members: number }>(MEMBERS, [game.groupId])
  const log = await db.query<LogRow>(LOG, [game.id])
  return {
    game: gameView(game, tally, deps.clock.now()),
    chatId: game.chatId,
    announceAt: announceAtOf(game).toISOString(), announcedAt: iso(game.announcedAt), launchedAt: iso(game.launchedAt), endedAt: iso(game.endedAt),
    members: group!.members, right: tally.right, wrong: tally.wrong,
    winners: winnersOf(tally),
    log: log.map((it) => ({ ...it, at: it.at.toISOString() })),
    ...messagesOf(deps, game, tally),
  }
}

/** Throws GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER. */
export async function showDesk(deps: DeskDeps, groupGameId: string, managerId: string): Promise<GroupGameDesk> {
  const game = await readGame(deps, groupGameId)
  requireOwner(game, managerId)
  return deskView(deps.db, deps, game)
}
