import { ApiError } from '#shared/api/api-error'
import type { GroupBudget, ListedGame } from '#shared/group-game/contract'
import { toFen } from '#shared/money/fen'
import type { Deps } from '../deps'
import { showBudget } from './budget'
import { announceAtOf } from './desk-view'
import type { GroupGame } from './group-game'

/** Past ones are shown so long. */
const SHOWN_MS = 60 * 24 * 60 * 60 * 1000

const GROUP = `
  select g.id, g.owner_manager_id = me.id as "isOwner", g.branch_id = me.branch_id as "isOfBranch"
  from customer_group g join manager me on me.id = $2 where g.chat_id = $1`

interface Group {
  id: string
  isOwner: boolean | null
  isOfBranch: boolean
}

type Row = Pick<GroupGame, 'id' | 'kind' | 'state' | 'endReason' | 'startsAt' | 'leadMinutes' | 'announcedAt' | 'rewards'> & { winners: number }

/** What is on comes first, then what is to come, the next first; then what is over, the last first. */
const LIST = `
  select g.id, g.kind, g.state, g.end_reason as "endReason", g.starts_at as "startsAt", g.lead_minutes as "leadMinutes",
    g.announced_at as "announcedAt", g.rewards, (select count(*) from group_game_winner w where w.game_id = g.id)::int as winners
  from group_game g where g.group_id = $1 and (g.state <> 'ended' or g.starts_at > $2)
  order by g.state = 'ended', case when g.state <> 'ended' then g.starts_at end,
    g.starts_at desc, g.id`

const listed = ({ id, kind, state, endReason: end, startsAt, leadMinutes, announcedAt, rewards, winners }: Row): ListedGame => ({
  id, kind, state, end, winners,
  startsAt: startsAt.toISOString(), announceAt: announceAtOf({ startsAt, leadMinutes }).toISOString(),
  announcedAt: announcedAt?.toISOString() ?? null, rewards: rewards.map(toFen),
})

/** Throws GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function listGames(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>, chatId: string, managerId: string,
): Promise<{ isOwner: boolean; budget: GroupBudget; games: ListedGame[] }> {
  const { db, clock } = deps
  const [group] = await db.query<Group>(GROUP, [chatId, managerId])
  if (!group) throw new ApiError('GROUP_NOT_FOUND', chatId)
  const isOwner = group.isOwner === true
  if (!isOwner && !group.isOfBranch) throw new ApiError('OTHER_BRANCH', group.id)
  const now = clock.now()
  const rows = await db.query<Row>(LIST, [group.id, new Date(now.getTime() - SHOWN_MS)])
  return { isOwner, budget: await showBudget(deps, group.id, now), games: rows.map(listed) }
}
