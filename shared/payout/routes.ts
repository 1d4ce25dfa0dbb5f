export const payoutRoutes = {
  showPayouts: { method: 'GET', path: '/api/payouts' },
  listBatches: { method: 'GET', path: '/api/payout-batches' },
  makeBatch: { method: 'POST', path: '/api/payout-batches' },
  decideBatch: { method: 'POST', path: '/api/payout-batches/:batchId/decision' },
  reconcile: { method: 'POST', path: '/api/reconciliations' },
  listReconciliations: { method: 'GET', path: '/api/reconciliations' },
} as const
