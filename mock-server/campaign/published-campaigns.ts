import { ApiError } from '#shared/api/api-error'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'
import { groupOfPool } from '../group-game/pool-id'

export type PublishedCampaign = CampaignDefinition

/** What stands with a prize of where it comes from: a campaign, or the games of a group. */
export type PrizeOrigin = Pick<PublishedCampaign, 'id' | 'name' | 'cardTerms'>

/** Published campaigns by id. */
export interface PublishedCampaigns {
  /** With the words of the newest publication. Throws CAMPAIGN_NOT_FOUND. */
  get(id: string): Promise<PublishedCampaign>
  /** Whose pool it is that a prize was paid out of. Throws CAMPAIGN_NOT_FOUND, GROUP_NOT_FOUND. */
  ofPool(poolId: string): Promise<PrizeOrigin>
  /** After a publication, or a reset: the same id means something else. */
  forget(): void
}

/** Another server process may publish new words, or WeCom tell another name of a group: they are seen here after this long. What decides never changes. */
const KEPT_MS = 5_000

const NEWEST = 'select definition from campaign_publication where campaign_id = $1 order by version desc limit 1'

async function readCampaign(db: Queryable, id: string): Promise<PublishedCampaign> {
  const [row] = await db.query<{ definition: PublishedCampaign }>(NEWEST, [id])
  if (!row) throw new ApiError('CAMPAIGN_NOT_FOUND', id)
  return row.definition
}

/** A group's games pay red packets: no card is needed for those. */
async function readGroup(db: Queryable, id: string): Promise<PrizeOrigin> {
  const [group] = await db.query<{ name: string }>('select name from customer_group where id = $1', [id])
  if (!group) throw new ApiError('GROUP_NOT_FOUND', id)
  return { id, name: `${group.name}·群游戏`, cardTerms: '' }
}

/** Keeps what was read for a moment, so that a draw need not read it; those who ask together wait for one reading. */
function keptBriefly<It>(read: (id: string) => Promise<It>): { get(id: string): Promise<It>; forget(): void } {
  const known = new Map<string, { it: Promise<It>; readAt: number }>()
  const get = (id: string) => {
    const kept = known.get(id)
    // The machine's own clock, which QA does not move.
    if (kept && performance.now() - kept.readAt < KEPT_MS) return kept.it
    const it = read(id)
    known.set(id, { it, readAt: performance.now() })
    it.catch(() => known.delete(id))
    return it
  }
  return { get, forget: () => known.clear() }
}

export function publishedCampaigns(db: Queryable): PublishedCampaigns {
  const campaigns = keptBriefly((id) => readCampaign(db, id))
  const groups = keptBriefly((id) => readGroup(db, id))
  return {
    get: campaigns.get,
    ofPool: (poolId) => {
      const groupId = groupOfPool(poolId)
      return groupId === null ? campaigns.get(poolId) : groups.get(groupId)
    },
    forget: () => {
      campaigns.forget()
      groups.forget()
    },
  }
}
