import { lockCustomers } from '../customer/lock-customers'
import type { Database, Queryable } from '../db/database'
import { ownerRoute } from './owner-route'
import { pickManager } from './pick-manager'
import { regionRoute } from './region-route'
import type { Route, RoutingFacts } from './route'
import { whitelistRoute } from './whitelist-route'

export type { RoutingFacts }

/** The first that leads to a branch decides; a further one is a further file here (R19). */
const ROUTES: readonly Route[] = [ownerRoute, whitelistRoute, regionRoute]

async function standingManager(db: Queryable, customerId: string): Promise<string | null> {
  const [standing] = await db.query<{ id: string }>(
    `select manager.id from assignment join manager on manager.id = assignment.manager_id
     where assignment.customer_id = $1 and manager.status <> 'left'`,
    [customerId],
  )
  return standing?.id ?? null
}

async function fallbackDesk(tx: Queryable): Promise<string> {
  const [bank] = await tx.query<{ id: string | null }>('select fallback_manager_id as id from bank')
  if (!bank?.id) throw new Error('the bank has no fallback desk')
  return bank.id
}

async function findManager(tx: Queryable, facts: RoutingFacts): Promise<{ managerId: string; route: string }> {
  for (const { name, findTarget } of ROUTES) {
    const target = await findTarget(tx, facts)
    if (!target) continue
    const managerId = await pickManager(tx, target)
    if (managerId !== null) return { managerId, route: name }
    break
  }
  return { managerId: await fallbackDesk(tx), route: 'fallback' }
}

const ASSIGN = `
  insert into assignment (customer_id, manager_id, route, assigned_at) values ($1, $2, $3, $4)
  on conflict (customer_id) do update set manager_id = excluded.manager_id, route = excluded.route,
    assigned_at = excluded.assigned_at`

/**
 * The manager who looks after a customer: found once and then the same for good, until he leaves the bank (C13). Where
 * the customer's branch has nobody to take him it is the fallback desk, never another branch. Returns the manager's id.
 * Throws CUSTOMER_NOT_FOUND.
 */
export async function assignManager(db: Database, facts: RoutingFacts, now: Date): Promise<string> {
  const standing = await standingManager(db, facts.customerId)
  if (standing !== null) return standing
  return db.transaction(async (tx) => {
    await lockCustomers(tx, [facts.customerId])
    // Another device's request may have been quicker.
    const quicker = await standingManager(tx, facts.customerId)
    if (quicker !== null) return quicker
    const { managerId, route } = await findManager(tx, facts)
    await tx.query(ASSIGN, [facts.customerId, managerId, route, now])
    return managerId
  })
}
