export const sessionRoutes = {
  signInMiniprogram: { method: 'POST', path: '/api/miniprogram/sessions' },
} as const
