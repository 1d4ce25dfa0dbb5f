export const addCheckRoutes = {
  listHeldAdds: { method: 'GET', path: '/api/held-adds' },
  decideHeldAdds: { method: 'POST', path: '/api/held-adds/decide' },
} as const
