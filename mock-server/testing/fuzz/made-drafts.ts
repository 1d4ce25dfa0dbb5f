import { createDraft } from '../../draft/create-draft'
import { decideDraft } from '../../draft/decide-draft'
import { submitDraft } from '../../draft/submit-draft'
import { written } from '../../draft/testing/draft-world'
import type { Deps } from '../../deps'

/** A definition that nothing is wrong with, as of the day of payout. */
export const goodDefinition = {
  ...written, groupIds: ['xihu-neighbours'], startsAt: '2026-03-02T00:00:00+08:00', endsAt: '2026-03-30T00:00:00+08:00',
}

const MAKER = 'zhou-mingyuan'
const CHECKER = 'he-yingxue'

/** One draft in each state: `spring` is being made, `in-review` waits, `let-out` is published. */
export async function makeDrafts(deps: Deps): Promise<void> {
  const make = (id: string) => createDraft(deps, MAKER, { from: 'definition', definition: { ...goodDefinition, id }, isTemplate: false })
  for (const id of ['spring', 'in-review', 'let-out']) await make(id)
  for (const id of ['in-review', 'let-out']) await submitDraft(deps, MAKER, id, 1)
  await decideDraft(deps, CHECKER, 'let-out', { version: 1, decision: 'publish', note: null })
}
