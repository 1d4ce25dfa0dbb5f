import { branchOf } from '../branch-event/own-event'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listChannels } from './list-channels'
import { listPrintBatches } from './list-print-batches'
import { makePrintBatch } from './make-print-batch'
import { renamePrintBatch } from './rename-print-batch'
import { setChannelKind } from './set-channel-kind'

export function channelHandlers(deps: Deps): Handlers<'channel'> {
  return {
    listPrintBatches: async ({ params, managerId }) => ({ batches: await listPrintBatches(deps, managerId, params.campaignId) }),
    makePrintBatch: async ({ body, managerId }) => {
      await branchOf(deps.db, managerId)
      return { code: await makePrintBatch(deps, managerId, body.name) }
    },
    renamePrintBatch: async ({ params, body, managerId }) => {
      await branchOf(deps.db, managerId)
      const isRenamed = await deps.db.transaction((tx) => renamePrintBatch(tx, managerId, { ...params, ...body }))
      return { outcome: isRenamed ? 'renamed' : 'taken' }
    },
    listChannels: ({ managerId }) => listChannels(deps.db, managerId),
    setChannelKind: ({ params, body, managerId }) => setChannelKind(deps.db, managerId, { ...params, ...body }),
  }
}
