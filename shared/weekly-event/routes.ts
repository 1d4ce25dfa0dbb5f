export const weeklyEventRoutes = {
  showWeeklyEvent: { method: 'GET', path: '/api/weekly-event' },
} as const
