export const qaRoutes = {
  listCustomers: { method: 'GET', path: '/qa/customers' },
  listManagers: { method: 'GET', path: '/qa/managers' },
  addContact: { method: 'POST', path: '/qa/contacts' },
  showClock: { method: 'GET', path: '/qa/clock' },
  setClock: { method: 'PUT', path: '/qa/clock' },
  reset: { method: 'POST', path: '/qa/reset' },
} as const
