import type { CampaignDefinition } from '#shared/campaign/definition'
import type { DraftProblem } from '#shared/draft/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findNode } from '../marketing/node-row'
import { costTarget } from '../prize/cost-target'
import { draftProblems, type Readiness } from './draft-problems'
import type { Draft } from './read-draft'

/** A draft of the head office sends customers to all branches, a branch's to its own people. */
const MANAGERS = `
  select name, qr_url is not null as "hasQr" from manager
  where 'manager' = any (roles) and status = 'working' and ($1::text is null or branch_id = $1)
  order by branch_id, id`

const UNKNOWN_GROUPS = `
  select wished.id from unnest($1::text[]) with ordinality as wished (id, place)
  where not exists (select 1 from customer_group where customer_group.id = wished.id)
  order by wished.place`

async function readReadiness(db: Queryable, { campaignId, branchId }: Draft, { groupIds, marketingNode }: CampaignDefinition) {
  const [whitelist] = await db.query<Pick<Readiness, 'isWhitelistEmpty'>>(
    'select not exists (select 1 from whitelist where campaign_id = $1) as "isWhitelistEmpty"',
    [campaignId],
  )
  const unknownGroups = await db.query<{ id: string }>(UNKNOWN_GROUPS, [groupIds])
  return {
    managers: await db.query<Readiness['managers'][number]>(MANAGERS, [branchId]),
    isWhitelistEmpty: whitelist!.isWhitelistEmpty,
    unknownGroupIds: unknownGroups.map(({ id }) => id),
    node: marketingNode ? await findNode(db, marketingNode) : undefined,
  }
}

/** The problems of a draft that is still to be published; a template never is. */
export async function problemsOf(
  db: Queryable,
  { clock, settings }: Pick<Deps, 'clock' | 'settings'>,
  draft: Draft,
  definition: CampaignDefinition,
): Promise<DraftProblem[]> {
  if (draft.isTemplate || draft.state === 'published') return []
  const readiness = await readReadiness(db, draft, definition)
  return draftProblems(definition, { ...readiness, now: clock.now(), target: costTarget(settings) })
}
