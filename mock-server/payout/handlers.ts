import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { decideBatch } from './decide-batch'
import { listBatches } from './list-batches'
import { listReconciliations } from './list-reconciliations'
import { makeBatch } from './make-batch'
import { reconcile } from './reconcile'
import { showPayouts } from './show-payouts'

export function payoutHandlers(deps: Deps): Handlers<'payout'> {
  return {
    showPayouts: () => showPayouts(deps),
    listBatches: async ({ managerId }) => ({ batches: await listBatches(deps.db, managerId) }),
    makeBatch: ({ managerId, body }) => makeBatch(deps, managerId, body),
    decideBatch: ({ managerId, params, body }) => decideBatch(deps, managerId, { ...params, ...body }),
    reconcile: ({ managerId, body }) => reconcile(deps, managerId, body.statementOn),
    listReconciliations: async () => ({ reconciliations: await listReconciliations(deps.db) }),
  }
}
