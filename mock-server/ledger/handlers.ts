import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { readLedger } from './read-ledger'
import { traceVoucher } from './trace-voucher'

export function ledgerHandlers(deps: Deps): Handlers<'ledger'> {
  return {
    showLedger: async ({ params }) => {
      const { id } = await deps.campaigns.get(params.campaignId)
      return readLedger(deps.db, id)
    },
    traceVoucher: ({ params }) => traceVoucher(deps, params.voucherId),
  }
}
