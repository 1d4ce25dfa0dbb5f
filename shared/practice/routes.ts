export const practiceRoutes = {
  beginPractice: { method: 'POST', path: '/api/practice' },
} as const
