import type { Deps } from '../deps'
import { noteErasures } from './note-erasures'

type EraseDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** Erases what managers noted of a customer, because he wants it. Safe to repeat; what is noted after it is kept again. */
export async function eraseNotes({ db, clock }: Pick<Deps, 'db' | 'clock'>, customerId: string): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { erase } of noteErasures) await erase(tx, customerId, clock.now())
  })
}

const IS_NOTED = noteErasures
  .flatMap(({ rows }) => rows)
  .map((rows) => `exists (select 1 from (select customer_id from ${rows}) noted where noted.customer_id = gone.customer_id)`)
  .join(' or ')

/** He has no manager any more, and has had none for long enough. */
const LEFT_BEHIND = `
  select gone.customer_id as id from contact_standing gone
  where not gone.is_added and (${IS_NOTED})
    and (select max(happened_at) from contact_change where customer_id = gone.customer_id) + make_interval(months => $1::integer) <= $2::timestamptz
  order by gone.customer_id limit 100`

/** Erases what was noted of customers whose last manager is gone for so many months. Returns of how many customers. */
export async function eraseOldNotes(deps: EraseDeps): Promise<number> {
  const people = await deps.db.query<{ id: string }>(LEFT_BEHIND, [deps.settings.notesKeptMonths, deps.clock.now()])
  for (const { id } of people) await eraseNotes(deps, id)
  return people.length
}
