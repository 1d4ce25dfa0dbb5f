import type { Audience } from '#shared/branch-event/audience'
import type { HeldEvent } from '#shared/branch-event/contract'
import { whenText } from '#shared/branch-event/when-text'
import { utf8Length } from '#shared/chat/utf8-length'
import { cardImageUrl, TITLE_BYTES } from '../chat/campaign-link'
import { fitTitle } from '../chat/fit-title'
import type { Deps } from '../deps'
import { cancelledOf } from './cancelled-of'
import { branchOf } from './own-event'

/** Past ones are shown so long. */
const SHOWN_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1000
const DESCRIPTION_BYTES = 512

const LIST = `
  select e.id, e.name, e.place, e.quota, e.gift, e.audience, e.starts_at as "startsAt", e.cancelled_at as "cancelledAt", e.cancel_reason as "cancelReason",
    count(s.customer_id) filter (where s.state = 'in')::int as joined,
    count(s.customer_id) filter (where s.state = 'waiting')::int as waiting,
    count(s.came_at)::int as came
  from branch_event e left join branch_sign_up s on s.event_id = e.id
  where e.branch_id = $1 and e.starts_at > $2
  group by e.id order by e.starts_at <= $3, case when e.starts_at > $3 then e.starts_at end, e.starts_at desc, e.id`

interface Row extends Omit<HeldEvent, 'startsAt' | 'isStarted' | 'cancelled' | 'message'> {
  startsAt: Date
  cancelledAt: Date | null
  cancelReason: string
  audience: Audience
}

function messageOf(deps: Pick<Deps, 'publicUrl'>, { id, name, place, gift, startsAt }: Row, managerId: string): HeldEvent['message'] {
  const when = `${whenText(startsAt.toISOString())}，${place}`
  const description = gift === '' ? when : `${when}。到场有礼：${gift}`
  return {
    kind: 'link', title: fitTitle(name, TITLE_BYTES), description: utf8Length(description) <= DESCRIPTION_BYTES ? description : when,
    url: `${deps.publicUrl}/events/${id}?m=${encodeURIComponent(managerId)}`, imageUrl: cardImageUrl(deps),
  }
}

/** The events of a manager's branch: those to come, the next first, then those of the last 30 days. Throws MANAGER_NOT_FOUND. */
export async function listEvents(deps: Pick<Deps, 'db' | 'clock' | 'publicUrl'>, managerId: string): Promise<HeldEvent[]> {
  const now = deps.clock.now()
  const rows = await deps.db.query<Row>(LIST, [await branchOf(deps.db, managerId), new Date(now.getTime() - SHOWN_DAYS * DAY_MS), now])
  return rows.map((row) => {
    const { cancelledAt, cancelReason: _, startsAt, ...rest } = row
    const isStarted = startsAt <= now
    return {
      ...rest, startsAt: startsAt.toISOString(), isStarted, cancelled: cancelledOf(row),
      message: isStarted || cancelledAt ? null : messageOf(deps, row, managerId),
    }
  })
}
