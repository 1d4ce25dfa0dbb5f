import { campaignPlan } from '#shared/campaign/campaign-plan'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { DraftSummary, DraftView } from '#shared/draft/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { checkDefinition } from './check-definition'
import { draftState, isOver, unpublishedState } from './draft-state'
import { lockedFields } from './locked-fields'
import { readDraft, type Draft } from './read-draft'
import { problemsOf } from './read-readiness'
import { canWorkOn, isOfOffice, type Staff } from './read-staff'

interface VersionRow {
  version: number
  savedBy: string | null
  savedAt: Date
  approvedBy: string | null
  publishedAt: Date | null
}

/** What came with the program has been saved by nobody on the list. */
const VERSIONS = `
  select v.version, saver.name as "savedBy", v.saved_at as "savedAt",
    approver.name as "approvedBy", p.published_at as "publishedAt"
  from campaign_version v
  left join manager saver on saver.id = v.saved_by
  left join campaign_publication p on p.campaign_id = v.campaign_id and p.version = v.version
  left join manager approver on approver.id = p.approved_by
  where v.campaign_id = $1 order by v.version desc`

async function readVersions(db: Queryable, campaignId: string): Promise<DraftView['versions']> {
  const rows = await db.query<VersionRow>(VERSIONS, [campaignId])
  return rows.map((it) => ({ ...it, savedAt: it.savedAt.toISOString(), publishedAt: it.publishedAt?.toISOString() ?? null }))
}

/** The line of a draft in the list. */
export function draftSummary(draft: Draft, { name, startsAt, endsAt, budget }: CampaignDefinition, now: Date): DraftSummary {
  const { campaignId, version, liveVersion, isTemplate, templateId, branchName, updatedAt } = draft
  return {
    campaignId, name, version, liveVersion, isTemplate, templateId, branchName, startsAt, endsAt, budget,
    state: draftState(draft, now), unpublished: unpublishedState(draft), isFromFile: false, updatedAt: updatedAt.toISOString(),
  }
}

/** Whoever handed a version in, or wrote it, does not let it out (K13). */
export function isOwnWork({ submittedBy, savedBy }: Draft, { id }: Staff): boolean {
  return id === submittedBy || id === savedBy
}

function canDo(draft: Draft, staff: Staff, now: Date): DraftView['can'] {
  const { state, isTemplate, branchId } = draft
  const mayWork = canWorkOn(staff, branchId)
  return {
    save: mayWork && state !== 'review' && !isOver(draft, now),
    submit: mayWork && state === 'draft' && !isTemplate && !isOver(draft, now),
    decide: staff.roles.includes('approver') && isOfOffice(staff, draft) && state === 'review' && !isOwnWork(draft, staff),
  }
}

/** A draft as this person sees it. Throws DRAFT_NOT_FOUND. */
export async function showDraft(
  db: Queryable,
  deps: Pick<Deps, 'clock' | 'settings'>,
  campaignId: string,
  staff: Staff,
): Promise<DraftView> {
  const draft = await readDraft(db, campaignId)
  const definition = checkDefinition(draft.definition)
  const now = deps.clock.now()
  return {
    ...draftSummary(draft, definition, now),
    definition: draft.definition,
    plan: campaignPlan(definition),
    locked: lockedFields(draft, definition),
    problems: await problemsOf(db, deps, draft, definition),
    payoutWorkingDays: deps.settings.payoutWorkingDays,
    submittedBy: draft.submitterName,
    note: draft.note,
    versions: await readVersions(db, campaignId),
    can: canDo(draft, staff, now),
  }
}
