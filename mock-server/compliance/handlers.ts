import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { decideScriptReview } from './decide-script-review'
import { listScriptReviews } from './list-script-reviews'

export function complianceHandlers(deps: Deps): Handlers<'compliance'> {
  return {
    listPromiseWords: async () => deps.demo.promiseWords,
    listScriptReviews: ({ managerId }) => listScriptReviews(deps.db, managerId),
    decideScriptReview: ({ params, body, managerId }) => decideScriptReview(deps, managerId, params.scriptId, body),
  }
}
