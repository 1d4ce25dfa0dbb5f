import { ApiError } from '#shared/api/api-error'
import type { DraftView } from '#shared/draft/contract'
import type { Deps } from '../deps'
import { lockDraft } from './read-draft'
import { readStaff, refuseOutsider } from './read-staff'
import { refuseUnready } from './refuse-unready'
import { showDraft } from './show-draft'

/**
 * Hands a draft to a second person. Throws DRAFT_NOT_FOUND, VERSION_OUTDATED, ROLE_REQUIRED, NOT_READY, and WRONG_STATE
 * for a template or what is no draft.
 */
export function submitDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'settings'>,
  managerId: string,
  campaignId: string,
  version: number,
): Promise<DraftView> {
  return deps.db.transaction(async (tx) => {
    const staff = await readStaff(tx, managerId)
    const draft = await lockDraft(tx, campaignId, version)
    refuseOutsider(staff, draft.branchId)
    if (draft.isTemplate || draft.state !== 'draft') throw new ApiError('WRONG_STATE', draft.isTemplate ? 'template' : draft.state)
    await refuseUnready(tx, deps, draft)
    await tx.query(
      `update campaign_draft set state = 'review', submitted_by = $2, note = null, updated_at = $3 where campaign_id = $1`,
      [campaignId, staff.id, deps.clock.now()],
    )
    return showDraft(tx, deps, campaignId, staff)
  })
}
