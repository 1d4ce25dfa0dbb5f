import { toFen } from '#shared/money/fen'
import type { RefusalCode } from '#shared/eligibility/refusal'
import { participationStep } from '#shared/participation/step'
import type { Deps } from '../deps'
import { STEPS_TO_COME } from '../participation/find-participation'
import type { Standing } from './offer-campaign'

interface Row {
  id: string
  entry: 'manager' | 'public'
  refusal: RefusalCode | null
  is_added: boolean
  is_opened: boolean
  is_joined: boolean
  is_informed: boolean
  amount_fen: number | null
}

/** The decision is `draw_facts`, the same that a draw is judged by. */
const STANDINGS = `
  select c.id, c.entry, f.refusal, f.is_added, f.is_opened, f.is_joined, f.is_informed, v.amount_fen
  from campaign c
  cross join lateral draw_facts(c.id, $1, $2) f
  left join voucher v on v.id = c.id || ':' || $1
  where c.entry in ('manager', 'public') order by c.starts_at desc, c.id`

function standingOf(row: Row): Standing {
  const { entry, refusal, is_added, is_opened: isOpened, is_joined: isJoined, is_informed: isInformed, amount_fen } = row
  const isAdded = entry !== 'manager' || is_added
  return {
    step: participationStep({ isAdded, isOpened, isJoined, isInformed, isDrawn: amount_fen !== null }),
    refusal: STEPS_TO_COME.includes(refusal) ? null : refusal,
    drawnAmount: amount_fen === null ? null : toFen(amount_fen),
  }
}

/** Where a customer stands in every campaign that a single chat can lead to, by its id; the newest first. */
export async function customerStandings({ db, clock }: Pick<Deps, 'db' | 'clock'>, customerId: string): Promise<Map<string, Standing>> {
  const rows = await db.query<Row>(STANDINGS, [customerId, clock.now()])
  return new Map(rows.map((row) => [row.id, standingOf(row)]))
}
