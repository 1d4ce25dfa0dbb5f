export const marketingRoutes = {
  listNodes: { method: 'GET', path: '/api/marketing-nodes' },
  showNode: { method: 'GET', path: '/api/marketing-nodes/:nodeId' },
  addNode: { method: 'POST', path: '/api/marketing-nodes' },
  changeNode: { method: 'PUT', path: '/api/marketing-nodes/:nodeId' },
  removeNode: { method: 'POST', path: '/api/marketing-nodes/:nodeId/removal' },
} as const
