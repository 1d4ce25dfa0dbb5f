import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { dealFairly, type Hand } from './deal-fairly'

/** Nobody of the branch has it, and it is still to be worked on: for a row of lead. */
export const IS_WAITING = "manager_id is null and state in ('new', 'called')"

/** In one order everywhere, as customers are given (pick-manager.ts): those who deal for one branch take turns until commit. */
const LOCK_BRANCHES = `
  select id from branch where id in (select branch_id from lead where ${IS_WAITING})
  order by id for no key update`

const HANDS = `
  select m.id as "managerId", open.count as open,
    coalesce(m.capacity - open.count - (select count(*) from assignment where manager_id = m.id), 1000000)::int as room
  from manager m
  cross join lateral (select count(*) as count from lead where manager_id = m.id and state in ('new', 'called')) open
  where m.branch_id = $1 and m.status = 'working' and 'manager' = any(m.roles) order by m.id`

const WAITING = `select id from lead where branch_id = $1 and ${IS_WAITING} order by id`

const DEAL = `
  update lead set manager_id = dealt.manager_id, dealt_at = $3
  from unnest($1::bigint[], $2::text[]) as dealt (id, manager_id) where lead.id = dealt.id`

/** For whoever holds the branch's lock. */
export async function dealBranch(tx: Queryable, branchId: string, now: Date): Promise<void> {
  const waiting = await tx.query<{ id: number }>(WAITING, [branchId])
  const managers = dealFairly(waiting.length, await tx.query<Hand>(HANDS, [branchId]))
  if (managers.length > 0) await tx.query(DEAL, [waiting.slice(0, managers.length).map(({ id }) => id), managers, now])
}

/** Deals the leads nobody has yet to the working managers of their branches (S30). What nobody has room for waits. */
export async function dealLeadsWithin(tx: Queryable, now: Date): Promise<void> {
  for (const { id } of await tx.query<{ id: string }>(LOCK_BRANCHES)) await dealBranch(tx, id, now)
}

/** Looks whether somebody has room by now: a manager back from leave, say. */
export async function dealLeads({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const waiting = await db.query(`select 1 from lead where ${IS_WAITING} limit 1`)
  if (waiting.length > 0) await db.transaction((tx) => dealLeadsWithin(tx, clock.now()))
}
