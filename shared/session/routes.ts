export const sessionRoutes = {
  signInMiniprogram: { method: 'POST', path: '/api/miniprogram/sessions' },
  exchangePhoneCode: { method: 'POST', path: '/api/miniprogram/phone-codes' },
} as const
