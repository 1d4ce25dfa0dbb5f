export const followUpRoutes = {
  showFollowUps: { method: 'GET', path: '/api/chats/customers/:externalUserId/follow-ups' },
  beginPlan: { method: 'PUT', path: '/api/chats/customers/:externalUserId/follow-up-plans/:planId' },
  stopPlan: { method: 'PUT', path: '/api/chats/customers/:externalUserId/follow-up-plans/:planId/stop' },
  addFollowUp: { method: 'PUT', path: '/api/chats/customers/:externalUserId/follow-ups/:followUpId' },
  settleFollowUp: { method: 'PUT', path: '/api/chats/customers/:externalUserId/follow-ups/:followUpId/outcome' },
  putOffFollowUp: { method: 'PUT', path: '/api/chats/customers/:externalUserId/follow-ups/:followUpId/day' },
} as const
