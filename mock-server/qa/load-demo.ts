import type { CampaignDefinition } from '#shared/campaign/definition'
import { loadBranchEvents } from '../branch-event/load-branch-events'
import { loadBank } from '../bank/load-bank'
import type { Queryable } from '../db/database'
import { publishCampaign, republishCampaign, type PublishDeps } from '../campaign/publish-campaign'
import type { Deps } from '../deps'
import { loadTemplates } from '../draft/load-templates'
import { loadPacks } from '../script/load-packs'
import { loadScripts } from '../script/load-scripts'
import { loadSopPlan } from '../sop/load-sop-plan'
import { StartRefused } from '../start-refused'

export type DemoDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'keys' | 'demo'>

/** Any number, the same in every process: two servers that start together load one after the other. */
const LOAD_LOCK = 20260213

async function publishNew(deps: PublishDeps, definition: CampaignDefinition, now: Date): Promise<void> {
  const drafts = await deps.tx.query('select 1 from campaign_draft where campaign_id = $1', [definition.id])
  if (drafts.length > 0) throw new StartRefused(`the campaign "${definition.id}" is being drafted in the sidebar: give the file another id`)
  await publishCampaign(deps, definition, now)
}

/** What a file may say otherwise of a campaign that is published: it decides nothing (R30, R31). */
const NOTES = ['plan', 'marketingNode']

/** The newest publication; a draft's notes are made in the sidebar. */
const PUBLISHED = `
  select c.definition - $3::text[] = $2::jsonb - $3::text[] as "isSame", p.version,
    p.definition = $2::jsonb or exists (select 1 from campaign_draft d where d.campaign_id = c.id) as "hasNotes"
  from campaign c join campaign_publication p on p.campaign_id = c.id where c.id = $1 order by p.version desc limit 1`

/** A published campaign is frozen: the same file again is fine, another one under its id is refused. */
async function publishOnce(deps: PublishDeps, definition: CampaignDefinition, now: Date): Promise<void> {
  const [published] = await deps.tx.query<{ isSame: boolean; version: number; hasNotes: boolean }>(PUBLISHED, [definition.id, JSON.stringify(definition), NOTES])
  if (!published) return publishNew(deps, definition, now)
  if (published.isSame && published.hasNotes) return
  if (published.isSame) return republishCampaign(deps.tx, definition, now, { version: published.version + 1, submittedBy: null, approvedBy: null })
  throw new StartRefused(`the campaign "${definition.id}" is published and frozen, and this file differs from it: give it another id`)
}

/** Loads the demo bank and publishes its campaigns as far as they are not there yet, within the transaction of whoever calls. */
export async function loadDemoWithin(tx: Queryable, { clock, keys, random, demo }: Omit<DemoDeps, 'db'>): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK])
  await loadBank(tx, keys, demo.bank, clock.now())
  await loadTemplates(tx, clock.now())
  await loadScripts(tx, demo.scripts)
  await loadPacks(tx, demo.packs)
  await loadBranchEvents(tx, demo.community.branchEvents, clock.now())
  await loadSopPlan(tx, demo.community.sopPlan, clock.now())
  for (const definition of demo.campaigns) await publishOnce({ tx, keys, random }, definition, clock.now())
}

/** The same on its own: all of it or nothing. */
export const loadDemo = ({ db, ...deps }: DemoDeps): Promise<void> => db.transaction((tx) => loadDemoWithin(tx, deps))
