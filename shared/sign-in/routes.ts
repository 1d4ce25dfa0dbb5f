export const signInRoutes = {
  showSignIns: { method: 'GET', path: '/api/sign-ins' },
  signIn: { method: 'POST', path: '/api/sign-ins' },
} as const
