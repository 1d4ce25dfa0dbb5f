import { toFen } from '#shared/money/fen'
import { monthOf } from '#shared/time/calendar-month'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { settlePool } from '../ledger/settle-pool'
import { lockGame } from './lock-game'
import { GAME_POOLS } from './pool-id'

type WorkDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** Their time has come: a round is over, or nobody launched them. */
const DUE = `
  select id from group_game
  where state = 'running' and paused_at is null and round_closes_at <= $1
    or state in ('planned', 'announced') and starts_at <= $2
  order by id`

/** Brings games to this instant that nobody is looking at. Returns how many there were. */
export async function advanceGames(deps: WorkDeps): Promise<number> {
  const { db, clock, settings } = deps
  const now = clock.now()
  const due = await db.query<{ id: string }>(DUE, [now, new Date(now.getTime() - settings.groupGame.launchWithinMs)])
  for (const { id } of due) await db.transaction((tx) => lockGame(tx, deps, id))
  return due.length
}

/** A month of a group's games that is over, with none of them still to be played. */
const OVER = `
  select pool.campaign_id as id, pool.budget_fen - pool.reserved_fen - pool.paid_fen - pool.released_fen as left
  from prize_pool pool
  where pool.settled_at is null and starts_with(pool.campaign_id, $2) and right(pool.campaign_id, 7) < $1
    and not exists (select 1 from group_game g where g.pool_id = pool.campaign_id and g.state <> 'ended')
  order by pool.campaign_id limit 1 for update skip locked`

async function settleOne(tx: Queryable, now: Date): Promise<boolean> {
  const [pool] = await tx.query<{ id: string; left: number }>(OVER, [monthOf(now), GAME_POOLS])
  if (!pool) return false
  await settlePool(tx, pool.id, toFen(pool.left), now)
  return true
}

/** What a month's games did not cost goes back to the bank when the month is over (G16). Returns of how many groups. */
export async function settleMonths({ db, clock }: WorkDeps): Promise<number> {
  let settled = 0
  while (await db.transaction((tx) => settleOne(tx, clock.now()))) settled += 1
  return settled
}
