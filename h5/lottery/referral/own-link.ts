interface Invitation {
  /** The one he came by himself, so that a friend meets the same manager (C27); unknown where the page has not heard yet. */
  channel: string | undefined
  /** His own; null where the campaign rewards none: the link is his manager's. */
  code: string | null
}

/**
 * The link a customer sends to his friends (C18): this page with his own invitation and his manager's channel, and nothing
 * else of what its address may hold.
 */
export function ownLink({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>, { channel, code }: Invitation): string {
  const query = [channel && `ch=${channel}`, code && `inv=${code}`].filter(Boolean).join('&')
  return `${origin}${pathname}${query && `?${query}`}`
}
