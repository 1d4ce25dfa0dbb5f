export const voucherRoutes = {
  listVouchers: { method: 'GET', path: '/api/vouchers' },
  claimVoucher: { method: 'POST', path: '/api/bank-callbacks/voucher-claims' },
} as const
