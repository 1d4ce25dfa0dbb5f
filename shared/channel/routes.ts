export const channelRoutes = {
  listPrintBatches: { method: 'GET', path: '/api/manager/campaigns/:campaignId/print-batches' },
  makePrintBatch: { method: 'POST', path: '/api/manager/print-batches' },
  renamePrintBatch: { method: 'PUT', path: '/api/manager/print-batches/:code/name' },
  listChannels: { method: 'GET', path: '/api/channels' },
  setChannelKind: { method: 'PUT', path: '/api/channels/:channelCode/kind' },
} as const
