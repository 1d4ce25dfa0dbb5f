import { loadBank } from '../bank/load-bank'
import { publishCampaign } from '../campaign/publish-campaign'
import type { Deps } from '../deps'

export type DemoDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'keys' | 'demo'>

/** Loads the demo bank and publishes its campaigns, as far as they are not there already. */
export async function loadDemo(deps: DemoDeps): Promise<void> {
  const { db, clock, demo } = deps
  await loadBank(db, demo.bank, clock.now())
  for (const definition of demo.campaigns) {
    const published = await db.query('select 1 from campaign where id = $1', [definition.id])
    if (published.length === 0) await publishCampaign(deps, definition, clock.now())
  }
}
