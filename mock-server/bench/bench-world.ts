import type { CampaignDefinition } from '#shared/campaign/definition'
import { toFen } from '#shared/money/fen'
import { movableClock, systemClock } from '../clock'
import { createDeps } from '../create-deps'
import type { Database } from '../db/database'
import type { Deps } from '../deps'
import { createSimulatedWorld } from '../simulated/register'
import { loadDemo } from '../qa/load-demo'
import { systemRandom } from '../random'
import { readDemo } from '../read-demo'

export const CAMPAIGN = 'bench'

/** A route beside the product's own: the least that the same server can do with a POST. */
export const ECHO_PATH = '/bench/echo'

/** In the demo campaign's period, and in a year whose holidays are published. */
const MORNING = new Date('2026-02-12T10:00:00+08:00')

/** The demo campaign, so many times bigger: the same prizes in the same proportions. */
function enlarged(demo: CampaignDefinition, times: number): CampaignDefinition {
  return {
    ...demo,
    id: CAMPAIGN,
    budget: toFen(demo.budget * times),
    prizes: demo.prizes.map((prize) => ({ ...prize, count: prize.count * times })),
  }
}

/** What the production server is given, on this database. All processes of a bench share one secret. */
export async function createBenchDeps(db: Database): Promise<Deps> {
  const clock = movableClock(systemClock, MORNING.getTime() - systemClock.now().getTime())
  const demo = await readDemo([])
  const chance = { clock, random: systemRandom }
  // Nobody listens there: no part of the bench goes outside.
  const gateways = createSimulatedWorld(chance, demo).gatewaysTo('http://localhost:1')
  return createDeps({ db, ...chance, demo, ...gateways, secret: 'bench secret' })
}

const CROWD = [
  `insert into customer (id, openid, created_at)
   select 'crowd-' || n, 'openid-' || n, $2 from generate_series(1, $1::integer) n`,
  `insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at)
   select 'crowd-' || n, true, $2, $2 from generate_series(1, $1::integer) n`,
  `insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, joined_at, informed_at)
   select '${CAMPAIGN}:crowd-' || n, '${CAMPAIGN}', 'crowd-' || n, 'xihu-01', 'lin-wanqing', $2, $2, $2
   from generate_series(1, $1::integer) n`,
]

/**
 * Publishes a campaign with a prize for everybody and takes so many customers to the step before the draw. Gives them
 * out one by one, each once.
 */
export async function fillBenchWorld(deps: Deps, customers: number): Promise<() => string> {
  const demo = deps.demo.campaigns.find(({ id }) => id === 'r13-newcomer')
  const prizes = demo!.prizes.reduce((total, { count }) => total + count, 0)
  const campaign = enlarged(demo!, Math.ceil(customers / prizes))
  await loadDemo({ ...deps, demo: { ...deps.demo, campaigns: [campaign] } })
  for (const sql of CROWD) await deps.db.query(sql, [customers, deps.clock.now()])
  let next = 0
  return () => {
    next += 1
    if (next > customers) throw new Error('the crowd is too small for this bench')
    return `crowd-${next}`
  }
}
