export const questionRoutes = {
  tellStaffMessages: { method: 'POST', path: '/api/questions/staff-messages' },
} as const
