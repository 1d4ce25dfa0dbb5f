import { noteArrival } from '../arrival/note-arrival'
import type { ContactChange, EndedBy } from '../customer/contact-change'
import { lockCustomers } from '../customer/lock-customers'
import { recordContactChanges } from '../customer/record-contact-changes'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { closeLeads } from '../lead/close-leads'
import { tagContacts } from '../service/tag-contacts'
import type { ContactEvent } from './event'
import { findByExternalId, knowCustomer } from './know-customer'
import { notedHashes } from './noted-hashes'
import { welcomeCustomer } from './welcome-customer'

export type EventDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom' | 'campaigns' | 'publicUrl' | 'keys'>

/** By the channel of the code he scanned; an add without one tells of none. */
async function noteChannel(db: Queryable, customerId: string, { state, happenedAt }: ContactEvent): Promise<void> {
  if (state === null) return
  const [way] = await db.query<{ channel: string }>('select channel_code as channel from contact_way where state = $1', [state])
  if (way) await noteArrival(db, { customerId, channel: way.channel, at: happenedAt })
}

async function findManager(db: Queryable, userId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>('select id from manager where wecom_user_id = $1', [userId])
  return row?.id ?? null
}

/** Ends that were told before we knew the customer join his history. Whoever calls has his lock, as for everything that is told of him. */
async function recordEndsAhead(tx: Queryable, externalUserId: string, customerId: string): Promise<void> {
  const ends = await tx.query<{ managerId: string; endedAt: Date; endedBy: EndedBy | null }>(
    `delete from contact_end_ahead where external_user_id = $1 returning manager_id as "managerId", ended_at as "endedAt", ended_by as "endedBy"`,
    [externalUserId],
  )
  if (ends.length === 0) return
  const changes = ends.map(({ managerId, endedAt, endedBy }) => ({ customerId, managerId, kind: 'delete' as const, happenedAt: endedAt.toISOString(), endedBy }))
  await recordContactChanges(tx, changes)
}

async function record({ db, clock }: EventDeps, change: ContactChange, externalUserId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await recordContactChanges(tx, [change])
    await recordEndsAhead(tx, externalUserId, change.customerId)
    await tagContacts(tx, change.customerId, clock.now())
    await closeLeads(tx, change.customerId, clock.now())
  })
}

/** Whoever is added at the same moment may just be becoming a customer: so after writing it down one more look. */
async function keepEndAhead(deps: EventDeps, { externalUserId, happenedAt, endedBy }: ContactEvent, managerId: string): Promise<void> {
  const { db } = deps
  await db.query('insert into contact_end_ahead (external_user_id, manager_id, ended_at, ended_by) values ($1, $2, $3, $4) on conflict do nothing', [
    externalUserId, managerId, happenedAt, endedBy ?? null,
  ])
  const known = await findByExternalId(db, externalUserId)
  if (!known) return
  await db.transaction(async (tx) => {
    await lockCustomers(tx, [known.id])
    await recordEndsAhead(tx, externalUserId, known.id)
  })
}

/** After the welcome, which waits for nothing; and WeCom is asked only where somebody is waited for. */
async function closeNoted(deps: EventDeps, customerId: string, externalUserId: string): Promise<void> {
  const open = await deps.db.query('select 1 from lead where customer_id is null limit 1')
  if (open.length > 0) await closeLeads(deps.db, customerId, deps.clock.now(), await notedHashes(deps, externalUserId))
}

/**
 * What WeCom tells of a customer and a manager, once, however often and in whatever order it is told (R4); an add is
 * welcomed once. A member who is none of our managers is nothing to us. Throws WECOM_UNAVAILABLE where WeCom has to be
 * asked who it is and does not say: then the event has to come again.
 */
export async function onContactEvent(deps: EventDeps, event: ContactEvent): Promise<void> {
  const { kind, externalUserId, state, welcomeCode, happenedAt } = event
  const managerId = await findManager(deps.db, event.userId)
  if (managerId === null) return
  if (kind === 'delete') {
    const customerId = (await findByExternalId(deps.db, externalUserId))?.id
    if (customerId === undefined) await keepEndAhead(deps, event, managerId)
    else await record(deps, { customerId, managerId, kind, happenedAt: happenedAt.toISOString(), endedBy: event.endedBy ?? null }, externalUserId)
    return
  }
  const customerId = await knowCustomer(deps, externalUserId, null)
  if (customerId === null) return
  await record(deps, { customerId, managerId, kind, happenedAt: happenedAt.toISOString() }, externalUserId)
  await noteChannel(deps.db, customerId, event)
  if (welcomeCode !== null) await welcomeCustomer(deps, { customerId, managerId, addedAt: happenedAt, state, welcomeCode })
  await closeNoted(deps, customerId, externalUserId)
}
