export const materialRoutes = {
  listMaterials: { method: 'GET', path: '/api/materials' },
} as const
