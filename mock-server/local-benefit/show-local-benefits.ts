import type { LocalBenefitsView, LocalBenefitView } from '#shared/local-benefit/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findOwnGroup } from './find-own-group'
import type { LocalBenefit } from './local-benefit-file'

type ShowDeps = Pick<Deps, 'db' | 'keys' | 'regions' | 'clock' | 'demo'>

async function runningCampaigns(db: Queryable, now: Date): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>('select id from campaign where starts_at <= $1 and ends_at > $1', [now])
  return new Set(rows.map(({ id }) => id))
}

function view({ id, kind, name, text, way, campaignId }: LocalBenefit): LocalBenefitView {
  return { id, kind, name, text, way, link: campaignId && `/lottery/${campaignId}` }
}

/** The benefits of a customer's own group (C20). A draw that is not going on is not offered. */
export async function showLocalBenefits(deps: ShowDeps, customerId: string): Promise<LocalBenefitsView> {
  const { city, group } = await findOwnGroup(deps, customerId)
  const running = await runningCampaigns(deps.db, deps.clock.now())
  const benefits = deps.demo.community.localBenefits
    .filter(({ groupId, campaignId }) => groupId === group?.id && (campaignId === null || running.has(campaignId)))
    .map(view)
  return { city, group: group && { name: group.name, isMember: group.isMember }, benefits }
}
