export const localBenefitRoutes = {
  showLocalBenefits: { method: 'GET', path: '/api/local-benefits' },
} as const
