/** The campaign on the H5 page, for what is scanned or opened outside WeChat; its channel and inviter as in a card's path. */
export function pageLink(campaignId: string, channel: string | null, invitation: string | null): string {
  const query = [channel && `ch=${channel}`, invitation && `inv=${invitation}`].filter(Boolean).join('&')
  return `${KOI_API_BASE}/lottery/${campaignId}${query && `?${query}`}`
}
