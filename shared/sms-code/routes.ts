export const smsCodeRoutes = {
  askCode: { method: 'POST', path: '/api/campaigns/:campaignId/sms-codes' },
} as const
