export const interestRoutes = {
  listGroupInterests: { method: 'GET', path: '/api/groups/:groupId/interests' },
} as const
