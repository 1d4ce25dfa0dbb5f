export const channelRoutes = {
  listPrintBatches: { method: 'GET', path: '/api/manager/campaigns/:campaignId/print-batches' },
  makePrintBatch: { method: 'POST', path: '/api/manager/print-batches' },
} as const
