export const voucherRoutes = {
  listVouchers: { method: 'GET', path: '/api/vouchers' },
  agreeToNotice: { method: 'POST', path: '/api/vouchers/:voucherId/notices' },
  claimVoucher: { method: 'POST', path: '/api/bank-callbacks/voucher-claims' },
} as const
