/** Those a customer calls: all of the table that reaches his phone. */
export const customerBranchEventRoutes = {
  showBranchEvent: { method: 'GET', path: '/api/branch-events/:eventId' },
  answerInvitation: { method: 'PUT', path: '/api/branch-events/:eventId/sign-up' },
} as const

export const branchEventRoutes = {
  ...customerBranchEventRoutes,
  listBranchEvents: { method: 'GET', path: '/api/branch/events' },
  makeBranchEvent: { method: 'PUT', path: '/api/branch/events/:eventId' },
  changeBranchEvent: { method: 'PUT', path: '/api/branch/events/:eventId/plan' },
  cancelBranchEvent: { method: 'PUT', path: '/api/branch/events/:eventId/cancellation' },
  listEventGuests: { method: 'GET', path: '/api/branch/events/:eventId/guests' },
  checkInGuest: { method: 'POST', path: '/api/branch/events/:eventId/check-ins' },
} as const
