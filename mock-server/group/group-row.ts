import { goalOf, type GroupTheme } from '#shared/group/theme'
import { findProblems } from '#shared/group/problem'
import type { CustomerGroup } from '#shared/group/contract'
import type { Queryable } from '../db/database'
import { KEEPER_OF_GROUP } from './keeper'

/** A group as the database tells it; what follows from that is worked out in `groupOf`. */
export interface GroupRow extends Omit<CustomerGroup, 'goal' | 'problems' | 'access'> {
  theme: GroupTheme | null
  access: CustomerGroup['access'] | null
}

/**
 * His own branch's groups are his to look after; of another branch's he sees those that he owns in WeCom (K6). What a colleague
 * of the same branch looks after is changed by that one, as long as that one is at work.
 */
const SELECT = `
  select g.id, g.name, g.kind, g.finance, g.social, g.theme, g.product, g.district, g.member_limit as "memberLimit", g.pitch, g.step,
    coalesce((
      select json_agg(json_build_object('step', n.step, 'note', n.note, 'managerName', writer.name, 'notedAt', n.noted_at) order by n.noted_at)
      from group_step_note n join manager writer on writer.id = n.manager_id where n.group_id = g.id
    ), '[]'::json) as "stepNotes",
    g.chat_id as "chatId", g.owner_manager_id as "ownerManagerId", keeper.name as "keeperName", b.name as "branchName",
    case when g.branch_id = me.branch_id then 'full' when g.owner_manager_id = me.id then 'readOnly' end as access,
    g.branch_id = me.branch_id and (keeper.id is null or keeper.id = me.id or keeper.status <> 'working' or keeper.branch_id <> g.branch_id) as "canChange",
    g.published_at is not null as "isPublished",
    (select count(*)::int from group_member where group_id = g.id and is_member) as "memberCount"
  from customer_group g
  join branch b on b.id = g.branch_id
  join manager me on me.id = $1
  left join manager keeper on keeper.id = ${KEEPER_OF_GROUP}`

/** Null where there is no such group. */
export async function findGroup(db: Queryable, groupId: string, managerId: string): Promise<GroupRow | null> {
  const [row] = await db.query<GroupRow>(`${SELECT} where g.id = $2`, [managerId, groupId])
  return row ?? null
}

/** Those the manager may see: what is published first, then by name. */
export const findGroups = (db: Queryable, managerId: string): Promise<GroupRow[]> =>
  db.query<GroupRow>(`${SELECT} where g.branch_id = me.branch_id or g.owner_manager_id = me.id order by g.published_at is null, g.name, g.id`, [managerId])

export const groupOf = (row: GroupRow, mostPitch: number): CustomerGroup => ({
  ...row,
  access: row.access ?? 'readOnly',
  goal: row.theme && goalOf(row.theme),
  problems: row.isPublished ? [] : findProblems(row, mostPitch),
})
