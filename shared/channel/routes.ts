export const channelRoutes = {
  listPrintBatches: { method: 'GET', path: '/api/manager/campaigns/:campaignId/print-batches' },
  makePrintBatch: { method: 'POST', path: '/api/manager/print-batches' },
  renamePrintBatch: { method: 'PUT', path: '/api/manager/print-batches/:code/name' },
} as const
