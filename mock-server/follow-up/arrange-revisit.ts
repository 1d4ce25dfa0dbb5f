import { laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

const FIND_OPEN = `
  select due_on as "dueOn" from follow_up where customer_id = $1 and manager_id = $2 and kind = 'revisit' and state = 'open' order by due_on limit 1`

const INSERT = `
  insert into follow_up (id, customer_id, manager_id, kind, due_on, note, made_at) values ($1, $2, $3, 'revisit', $4, $5, $6)`

/** The day on which he is visited again; null: none is arranged. */
export async function findRevisit(db: Queryable, { customerId, managerId }: Pair): Promise<CalendarDay | null> {
  const [row] = await db.query<{ dueOn: CalendarDay }>(FIND_OPEN, [customerId, managerId])
  return row?.dueOn ?? null
}

/** Who did not buy is visited again some days later; one visit that is still to come is enough (S6h). Call it with the customer locked. */
export async function arrangeRevisit(tx: Queryable, { clock, random, settings }: Pick<Deps, 'clock' | 'random' | 'settings'>, pair: Pair): Promise<void> {
  if ((await findRevisit(tx, pair)) !== null) return
  const { afterDays, note } = settings.followUp.revisit
  const now = clock.now()
  await tx.query(INSERT, [
    `revisit-${random.bytes(9).toString('hex')}`, pair.customerId, pair.managerId, laterDay(shanghaiDay(now), afterDays), note, now,
  ])
}
