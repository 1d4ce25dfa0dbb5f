import { ApiError } from '#shared/api/api-error'
import type { Audience } from '#shared/branch-event/audience'
import type { BranchEvent } from '#shared/branch-event/contract'
import type { StickinessTier } from '#shared/customer/stickiness'
import { toFen } from '#shared/money/fen'
import { requireCustomer } from '../customer/require-customer'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { cancelledOf } from './cancelled-of'
import { isInvited } from './is-invited'

interface Row {
  id: string
  name: string
  place: string
  quota: number
  gift: string
  audience: Audience
  branchName: string
  startsAt: Date
  taken: number
  state: BranchEvent['state']
  code: string | null
  cameAt: Date | null
  ahead: number
  tier: StickinessTier | null
  aumFen: number | null
  cancelledAt: Date | null
  cancelReason: string
  changedAt: Date | null
}

const FIND = `
  select e.id, e.name, e.place, e.quota, e.gift, e.audience, b.name as "branchName", e.starts_at as "startsAt",
    (select count(*)::int from branch_sign_up where event_id = e.id and state = 'in') as taken,
    coalesce(s.state, 'none') as state, s.code, s.came_at as "cameAt",
    (select count(*)::int from branch_sign_up where event_id = e.id and state = 'waiting' and turn < s.turn) as ahead,
    i.tier, i.aum_fen as "aumFen", e.cancelled_at as "cancelledAt", e.cancel_reason as "cancelReason", e.changed_at as "changedAt"
  from branch_event e join branch b on b.id = e.branch_id
  left join branch_sign_up s on s.event_id = e.id and s.customer_id = $2
  left join insight i on i.customer_id = $2
  where e.id = $1`

function refusalOf({ state, startsAt, audience, tier, aumFen, cancelledAt }: Row, now: Date): BranchEvent['refusal'] {
  if (cancelledAt) return 'cancelled'
  if (state === 'in' || state === 'waiting') return null
  if (startsAt <= now) return 'started'
  return isInvited(audience, { tier, aum: aumFen === null ? null : toFen(aumFen) }) ? null : 'notInvited'
}

/** An event as one customer sees it now. Throws EVENT_NOT_FOUND, and UNAUTHENTICATED for one who is no more. */
export async function showEvent(db: Queryable, { clock }: Pick<Deps, 'clock'>, eventId: string, customerId: string): Promise<BranchEvent> {
  await requireCustomer(db, customerId)
  const [row] = await db.query<Row>(FIND, [eventId, customerId])
  if (!row) throw new ApiError('EVENT_NOT_FOUND', eventId)
  const { id, name, place, quota, gift, audience, branchName, startsAt, taken, state, code, cameAt, ahead, cancelledAt, changedAt } = row
  return {
    id, name, place, quota, gift, audience, branchName, state,
    startsAt: startsAt.toISOString(),
    placesLeft: Math.max(0, quota - taken),
    waitingPlace: state === 'waiting' ? ahead + 1 : null,
    checkInCode: state === 'in' && !cancelledAt ? code : null,
    cameAt: cameAt?.toISOString() ?? null,
    refusal: refusalOf(row, clock.now()),
    cancelled: cancelledOf(row),
    changedAt: changedAt?.toISOString() ?? null,
  }
}
