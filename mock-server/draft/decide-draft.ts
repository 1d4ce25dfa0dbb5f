import { ApiError } from '#shared/api/api-error'
import type { DraftView } from '#shared/draft/contract'
import { publishCampaign, republishCampaign } from '../campaign/publish-campaign'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { lockDraft, type Draft } from './read-draft'
import { readStaff, refuseOtherOffice, type Staff } from './read-staff'
import { refuseUnready } from './refuse-unready'
import { isOwnWork, showDraft } from './show-draft'

type DecideDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'keys' | 'random' | 'campaigns'>

export interface Decision {
  version: number
  decision: 'publish' | 'return'
  note: string | null
}

/** The first publication fixes who can win; a later one brings other words for the same. */
async function publish(tx: Queryable, deps: DecideDeps, draft: Draft, approvedBy: string): Promise<void> {
  const definition = await refuseUnready(tx, deps, draft)
  const by = { version: draft.version, submittedBy: draft.submittedBy, approvedBy }
  const now = deps.clock.now()
  if (draft.published !== null) return republishCampaign(tx, definition, now, by)
  return publishCampaign({ tx, keys: deps.keys, random: deps.random }, definition, now, by)
}

async function decide(tx: Queryable, deps: DecideDeps, staff: Staff, campaignId: string, { version, decision, note }: Decision) {
  const draft = await lockDraft(tx, campaignId, version)
  refuseOtherOffice(staff, draft)
  if (draft.state !== 'review') throw new ApiError('WRONG_STATE', draft.state)
  if (isOwnWork(draft, staff)) throw new ApiError('OWN_WORK')
  if (decision === 'publish') await publish(tx, deps, draft, staff.id)
  const [state, submittedBy] = decision === 'publish' ? ['published', draft.submittedBy] : ['draft', null]
  await tx.query('update campaign_draft set state = $2, submitted_by = $3, note = $4, updated_at = $5 where campaign_id = $1', [
    campaignId, state, submittedBy, note, deps.clock.now(),
  ])
}

/**
 * Publishes what somebody else submitted, or returns it to be worked on (K13): a branch lets out its own only. Throws
 * DRAFT_NOT_FOUND, VERSION_OUTDATED, ROLE_REQUIRED, WRONG_STATE, OWN_WORK and NOT_READY.
 */
export async function decideDraft(deps: DecideDeps, managerId: string, campaignId: string, decision: Decision): Promise<DraftView> {
  const view = await deps.db.transaction(async (tx) => {
    const staff = await readStaff(tx, managerId)
    await decide(tx, deps, staff, campaignId, decision)
    return showDraft(tx, deps, campaignId, staff)
  })
  if (decision.decision === 'publish') deps.campaigns.forget()
  return view
}
