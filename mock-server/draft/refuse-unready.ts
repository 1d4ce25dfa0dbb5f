import { ApiError } from '#shared/api/api-error'
import type { CampaignDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { checkDefinition } from './check-definition'
import type { Draft } from './read-draft'
import { problemsOf } from './read-readiness'

/** The definition of a draft that lacks nothing. Throws NOT_READY with everything that blocks (R18). */
export async function refuseUnready(tx: Queryable, deps: Pick<Deps, 'clock' | 'settings'>, draft: Draft): Promise<CampaignDefinition> {
  const definition = checkDefinition(draft.definition)
  const problems = await problemsOf(tx, deps, draft, definition)
  const blocking = problems.filter(({ isBlocking }) => isBlocking)
  if (blocking.length > 0) throw new ApiError('NOT_READY', blocking.map(({ text }) => text).join('；'))
  return definition
}
