import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { showOutcome } from './show-outcome'
import { showReturns } from './show-returns'
import { tellDeeds } from './tell-deeds'

export function deedHandlers(deps: Deps): Handlers<'deed'> {
  return {
    tellDeeds: ({ body }) => tellDeeds(deps.db, body.deeds),
    showOutcome: ({ params, managerId }) => showOutcome(deps, managerId, params.campaignId),
    showReturns: ({ params, managerId }) => showReturns(deps, managerId, params.node),
  }
}
