import { ApiError } from '#shared/api/api-error'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'

export type PublishedCampaign = CampaignDefinition

/** Published campaigns by id. */
export interface PublishedCampaigns {
  /** With the words of the newest publication. Throws CAMPAIGN_NOT_FOUND. */
  get(id: string): Promise<PublishedCampaign>
  /** After a publication, or a reset: the same id means something else. */
  forget(): void
}

/** Another server process may publish new words: they are seen here after this long. What decides never changes. */
const KEPT_MS = 5_000

const NEWEST = 'select definition from campaign_publication where campaign_id = $1 order by version desc limit 1'

async function readCampaign(db: Queryable, id: string): Promise<PublishedCampaign> {
  const [row] = await db.query<{ definition: PublishedCampaign }>(NEWEST, [id])
  if (!row) throw new ApiError('CAMPAIGN_NOT_FOUND', id)
  return row.definition
}

/** Keeps what was read for a moment, so that a draw need not read it; those who ask together wait for one reading. */
export function publishedCampaigns(db: Queryable): PublishedCampaigns {
  const known = new Map<string, { campaign: Promise<PublishedCampaign>; readAt: number }>()
  return {
    get: (id) => {
      const kept = known.get(id)
      // The machine's own clock, which QA does not move.
      if (kept && performance.now() - kept.readAt < KEPT_MS) return kept.campaign
      const campaign = readCampaign(db, id)
      known.set(id, { campaign, readAt: performance.now() })
      campaign.catch(() => known.delete(id))
      return campaign
    },
    forget: () => known.clear(),
  }
}
