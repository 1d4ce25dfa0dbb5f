import type { Clock } from '#shared/time/clock'
import { movableClock, type MovableClock } from '../clock'
import type { Queryable } from '../db/database'
import type { Options } from '../options'

type KeptClock = Pick<MovableClock, 'offsetMs' | 'stoppedAt'>

/** A restart goes on at the moved time: otherwise draws already made would lie in the future. */
export async function keepClock(db: Queryable, { offsetMs, stoppedAt }: KeptClock): Promise<void> {
  await db.query(
    `insert into simulated_clock (offset_ms, stopped_at) values ($1, $2)
     on conflict (is_only) do update set offset_ms = excluded.offset_ms, stopped_at = excluded.stopped_at`,
    [offsetMs, stoppedAt],
  )
}

async function keptClock(db: Queryable): Promise<KeptClock | null> {
  const [row] = await db.query<KeptClock>('select offset_ms as "offsetMs", stopped_at as "stoppedAt" from simulated_clock')
  return row ?? null
}

/** Goes on where it was left with these data, running or not; a fresh database begins when the options say. */
export async function openClock(db: Queryable, machine: Clock, { startsAt, isClockGiven }: Pick<Options, 'startsAt' | 'isClockGiven'>): Promise<MovableClock> {
  const offset = startsAt ? startsAt.getTime() - machine.now().getTime() : 0
  const kept = isClockGiven ? null : await keptClock(db)
  const clock = movableClock(machine, kept?.offsetMs ?? offset)
  if (kept?.stoppedAt) {
    clock.moveTo(kept.stoppedAt)
    clock.stop()
  }
  await keepClock(db, clock)
  return clock
}
