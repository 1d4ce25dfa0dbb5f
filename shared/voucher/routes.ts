/** Those a customer calls: all of the table that reaches his phone. */
export const customerVoucherRoutes = {
  listVouchers: { method: 'GET', path: '/api/vouchers' },
  agreeToNotice: { method: 'POST', path: '/api/vouchers/:voucherId/notices' },
} as const

export const voucherRoutes = {
  ...customerVoucherRoutes,
  claimVoucher: { method: 'POST', path: '/api/bank-callbacks/voucher-claims' },
} as const
