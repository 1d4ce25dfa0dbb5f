/** One customer in one campaign. */
export const participationId = (campaignId: string, customerId: string): string => `${campaignId}:${customerId}`
