import { lastDayText } from '#shared/campaign/period-text'
import type { Deps } from '../deps'

/** What a script may say of a campaign: its name, its last day, what is left of it. */
export interface RunningOffer {
  name: string
  lastDay: string
  left: number
}

const NEXT_TO_END = `
  select c.id, (select coalesce(sum(count_left), 0) from prize_left where campaign_id = c.id)::int as left
  from campaign c
  where c.entry <> 'group' and c.starts_at <= $1 and c.ends_at > $1
  order by c.ends_at, c.id`

/** The campaign that ends next and still has something; null: nothing is urgent, and nothing may be said to be (S6g). */
export async function runningOffer({ db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>): Promise<RunningOffer | null> {
  const rows = await db.query<{ id: string; left: number }>(NEXT_TO_END, [clock.now()])
  const open = rows.find(({ left }) => left > 0)
  if (!open) return null
  const campaign = await campaigns.get(open.id)
  return { name: campaign.name, lastDay: lastDayText(campaign), left: open.left }
}
