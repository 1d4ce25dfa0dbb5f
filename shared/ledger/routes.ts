export const ledgerRoutes = {
  showLedger: { method: 'GET', path: '/api/campaigns/:campaignId/ledger' },
  traceVoucher: { method: 'GET', path: '/api/vouchers/:voucherId/trace' },
} as const
