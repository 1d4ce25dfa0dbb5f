import { ApiError } from '#shared/api/api-error'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'

export type PublishedCampaign = CampaignDefinition

/** Published campaigns by id. */
export interface PublishedCampaigns {
  /** Throws CAMPAIGN_NOT_FOUND. */
  get(id: string): Promise<PublishedCampaign>
  /** After a reset the same id may mean another campaign. */
  forget(): void
}

/** Keeps what was read: a published campaign never changes, so nothing here can be out of date. */
export function publishedCampaigns(db: Queryable): PublishedCampaigns {
  const known = new Map<string, PublishedCampaign>()
  return {
    get: async (id) => {
      const kept = known.get(id)
      if (kept) return kept
      const [row] = await db.query<{ definition: PublishedCampaign }>('select definition from campaign where id = $1', [id])
      if (!row) throw new ApiError('CAMPAIGN_NOT_FOUND', id)
      known.set(id, row.definition)
      return row.definition
    },
    forget: () => known.clear(),
  }
}
