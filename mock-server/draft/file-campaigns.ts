import type { CampaignDefinition } from '#shared/campaign/definition'
import type { DraftSummary } from '#shared/draft/contract'
import type { Queryable } from '../db/database'
import { liveState } from './draft-state'

interface Row {
  version: number
  definition: CampaignDefinition
  publishedAt: Date
}

/** Published, and never made here. */
const FROM_FILES = `
  select distinct on (p.campaign_id) p.version, p.definition, p.published_at as "publishedAt"
  from campaign_publication p
  where not exists (select 1 from campaign_draft d where d.campaign_id = p.campaign_id)
  order by p.campaign_id, p.version desc`

/** The campaigns that files have published at the start, as lines of the list. */
export async function fileCampaigns(db: Queryable, now: Date): Promise<DraftSummary[]> {
  const rows = await db.query<Row>(FROM_FILES)
  return rows.map(({ version, definition: { id, name, startsAt, endsAt, budget }, publishedAt }) => ({
    campaignId: id, name, version, state: liveState({ startsAt, endsAt }, now), liveVersion: version, unpublished: null,
    isTemplate: false, isFromFile: true, templateId: null, branchName: null, startsAt, endsAt, budget, updatedAt: publishedAt.toISOString(),
  }))
}
