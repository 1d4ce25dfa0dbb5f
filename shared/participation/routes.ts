export const participationRoutes = {
  openParticipation: { method: 'POST', path: '/api/campaigns/:campaignId/participation' },
  showParticipation: { method: 'GET', path: '/api/campaigns/:campaignId/participation' },
  joinCampaign: { method: 'POST', path: '/api/campaigns/:campaignId/participation/join' },
  enterInfo: { method: 'PUT', path: '/api/campaigns/:campaignId/participation/info' },
} as const
