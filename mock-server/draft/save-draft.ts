import { ApiError } from '#shared/api/api-error'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { DraftView } from '#shared/draft/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { checkDefinition, type WrittenDefinition } from './check-definition'
import { isOver } from './draft-state'
import { insertVersion } from './insert-draft'
import { changedFields, frozenFields, templateFields } from './locked-fields'
import { lockDraft, type Draft } from './read-draft'
import { readStaff, refuseOutsider } from './read-staff'
import { showDraft } from './show-draft'

/** Agreements are stored with the version of their text: the same version cannot mean two texts (K2). */
function refuseReusedConsent(before: CampaignDefinition, after: CampaignDefinition): void {
  if (changedFields(before, after, ['consent']).length === 0 || before.consent.version !== after.consent.version) return
  throw new ApiError('DEFINITION_INVALID', 'consent.version: another text needs another version')
}

/** Throws DEFINITION_INVALID, FIELD_LOCKED and PLAN_FROZEN: the latter two name the fields. */
function refuseChange(draft: Draft, written: WrittenDefinition): void {
  const after = checkDefinition(written)
  if (after.id !== draft.campaignId) throw new ApiError('DEFINITION_INVALID', `id: must stay "${draft.campaignId}"`)
  const before = checkDefinition(draft.definition)
  const locked = changedFields(before, after, templateFields(draft, before))
  if (locked.length > 0) throw new ApiError('FIELD_LOCKED', locked.join(', '))
  if (draft.published === null) return
  const published = checkDefinition(draft.published)
  const frozen = changedFields(published, after, frozenFields(draft))
  if (frozen.length > 0) throw new ApiError('PLAN_FROZEN', frozen.join(', '))
  refuseReusedConsent(published, after)
}

async function storeVersion(tx: Queryable, { campaignId, version }: Draft, definition: WrittenDefinition, savedBy: string, now: Date) {
  await tx.query(
    // Why it was returned stays readable until it is handed in again; what was said at a publication is over.
    `update campaign_draft set version = $2, state = 'draft', definition = $3, updated_at = $4, submitted_by = null,
       note = case when state = 'draft' then note end
     where campaign_id = $1`,
    [campaignId, version + 1, JSON.stringify(definition), now],
  )
  await insertVersion(tx, { campaignId, version: version + 1, definition, savedBy }, now)
}

/**
 * Saves a new version on top of the one that was read. Throws DRAFT_NOT_FOUND, VERSION_OUTDATED, ROLE_REQUIRED,
 * WRONG_STATE while it is in review or the campaign is over, and what is wrong with the definition: see refuseChange.
 */
export function saveDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  managerId: string,
  campaignId: string,
  { version, definition }: { version: number; definition: WrittenDefinition },
): Promise<DraftView> {
  return deps.db.transaction(async (tx) => {
    const now = deps.clock.now()
    const staff = await readStaff(tx, managerId)
    const draft = await lockDraft(tx, campaignId, version)
    refuseOutsider(staff, draft.branchId)
    if (draft.state === 'review' || isOver(draft, now)) throw new ApiError('WRONG_STATE', draft.state)
    refuseChange(draft, definition)
    await storeVersion(tx, draft, definition, staff.id, now)
    return showDraft(tx, deps, campaignId, staff)
  })
}
