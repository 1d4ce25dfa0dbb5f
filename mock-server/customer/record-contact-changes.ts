import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import { beginInsights } from '../insight/begin-insights'
import type { ContactChange } from './contact-change'
import { contactStanding, type ContactStanding, type HistoryEntry } from './contact-standing'
import { lockCustomers } from './lock-customers'

/** What one statement carries: 100,000 contacts at once would stand in memory several times. */
const CHUNK = 5000

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK))

const UNKNOWN_MANAGER = `
  select id from unnest($1::text[]) with ordinality as asked (id, seq)
  where not exists (select 1 from manager where manager.id = asked.id) order by seq limit 1`

async function refuseUnknownManagers(tx: Queryable, ids: readonly string[]): Promise<void> {
  const [unknown] = await tx.query<{ id: string }>(UNKNOWN_MANAGER, [ids])
  if (unknown) throw new ApiError('MANAGER_NOT_FOUND', unknown.id)
}

const INSERT = `
  with news as (
    insert into contact_change (customer_id, manager_id, kind, happened_at, ended_by)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
    on conflict do nothing returning 1
  )
  select count(*) as count from news`

async function insertChanges(tx: Queryable, changes: readonly ContactChange[]): Promise<number> {
  const [news] = await tx.query<{ count: number }>(INSERT, [
    changes.map(({ customerId }) => customerId),
    changes.map(({ managerId }) => managerId),
    changes.map(({ kind }) => kind),
    // To the millisecond, as the history is read again.
    changes.map(({ happenedAt }) => new Date(happenedAt).toISOString()),
    changes.map(({ endedBy }) => endedBy ?? null),
  ])
  return news!.count
}

async function readHistories(tx: Queryable, customerIds: readonly string[]): Promise<Map<string, HistoryEntry[]>> {
  const rows = await tx.query<HistoryEntry & { customerId: string }>(
    `select customer_id as "customerId", manager_id as "managerId", kind, happened_at as "happenedAt"
     from contact_change where customer_id = any($1)`,
    [customerIds],
  )
  const histories = new Map<string, HistoryEntry[]>(customerIds.map((id) => [id, []]))
  for (const row of rows) histories.get(row.customerId)!.push(row)
  return histories
}

const UPSERT = `
  insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at)
  select * from unnest($1::text[], $2::boolean[], $3::timestamptz[], $4::timestamptz[])
  on conflict (customer_id) do update set is_added = excluded.is_added, first_added_at = excluded.first_added_at,
    last_fresh_add_at = excluded.last_fresh_add_at`

async function renewStandings(tx: Queryable, customerIds: readonly string[]): Promise<void> {
  const standings: [string, ContactStanding][] = []
  for (const [id, history] of await readHistories(tx, customerIds)) {
    const standing = contactStanding(history)
    if (standing) standings.push([id, standing])
  }
  await tx.query(UPSERT, [
    standings.map(([id]) => id),
    standings.map(([, { isAdded }]) => isAdded),
    standings.map(([, { firstAddedAt }]) => firstAddedAt.toISOString()),
    standings.map(([, { lastFreshAddAt }]) => lastFreshAddAt.toISOString()),
  ])
  await beginInsights(tx, customerIds)
}

/**
 * Writes down what WeCom told us of customers and managers, for good (R4): told twice, late or in another order it comes
 * to the same. Returns how many changes were news. Throws CUSTOMER_NOT_FOUND or MANAGER_NOT_FOUND, and then records
 * nothing. Call it inside a transaction: the customers stay locked until commit.
 */
export async function recordContactChanges(tx: Queryable, changes: readonly ContactChange[]): Promise<number> {
  const customerIds = [...new Set(changes.map(({ customerId }) => customerId))]
  // What another transaction has added is read only once its lock is ours: neither of two events is lost.
  await lockCustomers(tx, customerIds)
  await refuseUnknownManagers(tx, [...new Set(changes.map(({ managerId }) => managerId))])
  let news = 0
  for (const chunk of chunksOf(changes)) news += await insertChanges(tx, chunk)
  for (const chunk of chunksOf(customerIds)) await renewStandings(tx, chunk)
  return news
}
