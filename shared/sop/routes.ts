export const sopRoutes = {
  showSopCalendar: { method: 'GET', path: '/api/groups/:groupId/sop-tasks' },
  editSopTask: { method: 'PUT', path: '/api/groups/:groupId/sop-tasks/:taskId' },
  settleSopTask: { method: 'PUT', path: '/api/groups/:groupId/sop-tasks/:taskId/outcome' },
  showSopPlan: { method: 'GET', path: '/api/sop-plan' },
  saveSopPlan: { method: 'PUT', path: '/api/sop-plan' },
  activateSopPlan: { method: 'PUT', path: '/api/sop-plan/active' },
  showSopExecution: { method: 'GET', path: '/api/sop-execution/:days' },
} as const
