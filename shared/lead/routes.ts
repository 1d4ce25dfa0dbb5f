export const leadRoutes = {
  uploadLeads: { method: 'POST', path: '/api/lead-uploads' },
  listLeadUploads: { method: 'GET', path: '/api/lead-uploads' },
  listLeads: { method: 'GET', path: '/api/lead-states/:state/leads' },
  searchLeads: { method: 'POST', path: '/api/lead-searches' },
  changeLead: { method: 'PUT', path: '/api/leads/:leadId' },
  showLeadPhone: { method: 'POST', path: '/api/leads/:leadId/phone' },
} as const
