import type { DraftSummary } from '#shared/draft/contract'
import type { Deps } from '../deps'
import { checkDefinition } from './check-definition'
import { readDrafts } from './read-draft'
import { draftSummary } from './show-draft'

/** Everything that is being made, waits for review or is published, and the templates; the last touched first. */
export async function listDrafts({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<DraftSummary[]> {
  const drafts = await readDrafts(db)
  return drafts.map((draft) => draftSummary(draft, checkDefinition(draft.definition), clock.now()))
}
