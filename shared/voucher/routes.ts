export const voucherRoutes = {
  listVouchers: { method: 'GET', path: '/api/vouchers' },
} as const
