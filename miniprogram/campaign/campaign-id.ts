/** Shown to someone who opens the mini-program without a link. */
const DEFAULT_CAMPAIGN_ID = 'r13-newcomer'

/** The campaign a link names: `pages/campaign/index?c=r13-newcomer`. */
export function campaignIdFrom(query: Readonly<Record<string, string | undefined>>): string {
  return query.c || DEFAULT_CAMPAIGN_ID
}
