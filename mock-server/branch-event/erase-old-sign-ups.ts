import type { Deps } from '../deps'

const ERASE = `
  delete from branch_sign_up s using branch_event e
  where e.id = s.event_id and e.starts_at + make_interval(months => $1::integer) <= $2::timestamptz returning 1`

/** Who came to an event so many months ago is nobody's business any more (K2); returns of how many. */
export async function eraseOldSignUps({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<number> {
  return (await db.query(ERASE, [settings.numbersKeptMonths, clock.now()])).length
}
