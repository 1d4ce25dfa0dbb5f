import type { MovableClock } from '../clock'
import type { Queryable } from '../db/database'

/** A restart goes on at the moved time: otherwise draws already made would lie in the future. */
export async function keepClock(db: Queryable, clock: MovableClock): Promise<void> {
  await db.query(
    'insert into simulated_clock (offset_ms) values ($1) on conflict (is_only) do update set offset_ms = excluded.offset_ms',
    [clock.offsetMs],
  )
}

/** How far the clock was moved when these data were made; null for a fresh database. */
export async function keptClockOffset(db: Queryable): Promise<number | null> {
  const [row] = await db.query<{ offset_ms: number }>('select offset_ms from simulated_clock')
  return row?.offset_ms ?? null
}
