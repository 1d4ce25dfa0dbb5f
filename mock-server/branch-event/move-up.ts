import type { Queryable } from '../db/database'

const MOVE_UP = `
  update branch_sign_up set state = 'in' where event_id = $1 and customer_id in (
    select customer_id from branch_sign_up where event_id = $1 and state = 'waiting' order by turn
    limit greatest(0, (select e.quota - (select count(*) from branch_sign_up where event_id = e.id and state = 'in') from branch_event e where e.id = $1))
  )`

/** Gives free places to whoever waits longest. For whoever holds the event's lock. */
export async function moveUp(tx: Queryable, eventId: string): Promise<void> {
  await tx.query(MOVE_UP, [eventId])
}
