export const qaRoutes = {
  listCustomers: { method: 'GET', path: '/qa/customers' },
  listManagers: { method: 'GET', path: '/qa/managers' },
  addContact: { method: 'POST', path: '/qa/contacts' },
  tellContactChanges: { method: 'POST', path: '/qa/contact-changes' },
  tellGroupChanges: { method: 'POST', path: '/qa/group-changes' },
  explainEligibility: { method: 'GET', path: '/qa/campaigns/:campaignId/customers/:customerId/eligibility' },
  setBankCore: { method: 'PUT', path: '/qa/bank-core' },
  setIssuer: { method: 'PUT', path: '/qa/issuer' },
  runWork: { method: 'POST', path: '/qa/work' },
  showClock: { method: 'GET', path: '/qa/clock' },
  setClock: { method: 'PUT', path: '/qa/clock' },
  reset: { method: 'POST', path: '/qa/reset' },
} as const
