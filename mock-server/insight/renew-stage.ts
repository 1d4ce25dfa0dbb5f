import type { LifecycleStage } from '#shared/customer/stage'
import { findStage } from '../customer/find-stage'
import type { Deps } from '../deps'
import { beginInsights } from './begin-insights'

/** Thirty quiet days end at some minute; nobody needs to know which. */
const LOOK_EVERY_MS = 60 * 60 * 1000

const RENEW = `
  with old as (select customer_id, stage from insight where customer_id = $1 for update),
  step as (
    insert into stage_change (customer_id, from_stage, to_stage, changed_at)
    select customer_id, stage, $2, $3::timestamptz from old where stage <> $2
  )
  update insight set stage = $2, stage_look_at = $4,
    stage_since = case when insight.stage = $2 then insight.stage_since else $3::timestamptz end
  from old where insight.customer_id = old.customer_id
  returning insight.stage_since as "stageSince"`

export interface CurrentStage {
  stage: LifecycleStage
  /** When we saw him enter it. */
  stageSince: Date
}

/** The stage a customer is in now; a step from another one is written down with its time (S8). */
export async function renewStage(deps: Pick<Deps, 'db' | 'clock'>, customerId: string): Promise<CurrentStage> {
  const { db, clock } = deps
  const stage = await findStage(deps, customerId)
  const now = clock.now()
  await beginInsights(db, [customerId])
  const [row] = await db.query<{ stageSince: Date }>(RENEW, [customerId, stage, now, new Date(now.getTime() + LOOK_EVERY_MS)])
  return { stage, stageSince: row!.stageSince }
}
