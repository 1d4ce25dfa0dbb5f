import type { DraftSummary } from '#shared/draft/contract'
import type { Deps } from '../deps'
import { checkDefinition } from './check-definition'
import { fileCampaigns } from './file-campaigns'
import { readDrafts } from './read-draft'
import { draftSummary } from './show-draft'

/** Everything that is being made, waits for review or is published, and the templates, the last touched first; then what files brought. */
export async function listDrafts({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<DraftSummary[]> {
  const now = clock.now()
  const drafts = await readDrafts(db)
  return [
    ...drafts.map((draft) => draftSummary(draft, checkDefinition(draft.definition), now)), ...(await fileCampaigns(db, now)),
  ]
}
