import type { Funnel, FunnelDays, FunnelPart } from '#shared/funnel/contract'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { costTarget } from '../prize/cost-target'
import { countFunnel } from './count-funnel'
import { figureScope } from './figure-scope'
import { sinceDays } from './since-days'

/** Where nobody looks after him yet: the public entry finds a manager by the phone. */
export const NOBODY = '还没有分配'

export interface FunnelQuestion {
  campaignId: string
  by: FunnelPart
  days: FunnelDays
}

type Part = Funnel['parts'][number]
const byJoined = (one: Part, other: Part) =>
  other.figures.steps.joined - one.figures.steps.joined || other.figures.steps.exposed - one.figures.steps.exposed || one.name.localeCompare(other.name, 'zh-CN')

/** How far customers came in a campaign, what they cost and who stayed (D1–D4). Throws MANAGER_NOT_FOUND, CAMPAIGN_NOT_FOUND. */
export async function showFunnel(
  { db, clock, campaigns, settings }: Pick<Deps, 'db' | 'clock' | 'campaigns' | 'settings'>, staffId: string, { campaignId, by, days }: FunnelQuestion,
): Promise<Funnel> {
  const { name, infoFields } = await campaigns.get(campaignId)
  const { scope, ...whose } = figureScope(await readStaff(db, staffId))
  const now = clock.now()
  const since = sinceDays(now, days)
  const { total, parts } = await countFunnel(db, now, { campaignId, asksForInfo: infoFields.length > 0, by, since, ...whose })
  return {
    campaignId, name, scope, total,
    since: since && since.toISOString(),
    parts: parts.map((part) => ({ ...part, name: part.name ?? NOBODY })).toSorted(byJoined),
    target: costTarget(settings),
  }
}
