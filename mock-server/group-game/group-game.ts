import { ApiError } from '#shared/api/api-error'
import type { GroupGameEnd, GroupGameState } from '#shared/group-game/contract'
import type { Queryable } from '../db/database'
import type { Game, GameKind } from '../game/game'

/** A game of a group as it is kept, with what only the server knows. */
export interface GroupGame {
  id: string
  groupId: string
  groupName: string
  chatId: string
  /** Whose group it is; null where WeCom has not told. */
  ownerId: string | null
  kind: GameKind
  /** In fen, by rank. */
  rewards: number[]
  rounds: number
  roundSeconds: number
  startsAt: Date
  leadMinutes: number
  poolId: string
  /** What its manager wants asked first, by the bank's ids. */
  picked: string[]
  /** Of each round, once it has been launched; null of one that was skipped before it opened. */
  secrets: (Game['secret'] | null)[]
  state: GroupGameState
  endReason: GroupGameEnd | null
  announcedAt: Date | null
  launchedAt: Date | null
  endedAt: Date | null
  /** 0 before the launch. */
  round: number
  roundOpensAt: Date | null
  roundClosesAt: Date | null
  pausedAt: Date | null
}

export const GAME = `
  select g.id, g.group_id as "groupId", cg.name as "groupName", cg.chat_id as "chatId", cg.owner_manager_id as "ownerId", g.kind,
    g.rewards, g.rounds, g.round_seconds as "roundSeconds", g.starts_at as "startsAt", g.lead_minutes as "leadMinutes",
    g.pool_id as "poolId", g.picked, g.secrets, g.state, g.end_reason as "endReason", g.announced_at as "announcedAt",
    g.launched_at as "launchedAt", g.ended_at as "endedAt", g.round, g.round_opens_at as "roundOpensAt",
    g.round_closes_at as "roundClosesAt", g.paused_at as "pausedAt"
  from group_game g join customer_group cg on cg.id = g.group_id`

/** Throws GROUP_GAME_NOT_FOUND. */
export async function findGame(db: Queryable, groupGameId: string): Promise<GroupGame> {
  const [game] = await db.query<GroupGame>(`${GAME} where g.id = $1`, [groupGameId])
  if (!game) throw new ApiError('GROUP_GAME_NOT_FOUND', groupGameId)
  return game
}

/** Only who owns the group in WeCom runs its games. Throws NOT_GROUP_OWNER. */
export function requireOwner({ id, ownerId }: GroupGame, managerId: string): void {
  if (ownerId !== managerId) throw new ApiError('NOT_GROUP_OWNER', id)
}

const SAVE = `
  update group_game set state = $2, end_reason = $3, announced_at = $4, launched_at = $5, ended_at = $6, round = $7,
    round_opens_at = $8, round_closes_at = $9, paused_at = $10, secrets = $11
  where id = $1`

/** Keeps how far a game is; what was planned never changes. */
export async function saveGame(tx: Queryable, game: GroupGame): Promise<void> {
  const { id, state, endReason, announcedAt, launchedAt, endedAt, round, roundOpensAt, roundClosesAt, pausedAt, secrets } = game
  await tx.query(SAVE, [id, state, endReason, announcedAt, launchedAt, endedAt, round, roundOpensAt, roundClosesAt, pausedAt, JSON.stringify(secrets)])
}
