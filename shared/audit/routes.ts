export const auditRoutes = {
  showTrail: { method: 'GET', path: '/api/audit/trail' },
  searchEntries: { method: 'POST', path: '/api/audit/searches' },
  exportEntries: { method: 'POST', path: '/api/audit/exports' },
} as const
