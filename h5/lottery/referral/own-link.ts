interface Invitation {
  /** The one he came by himself, so that a friend meets the same manager (C27); unknown where the page has not heard yet. */
  channel: string | undefined
  code: string
}

/** The link a customer sends to his friends (C18): this page with his own invitation and his manager's channel. */
export function ownLink({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>, { channel, code }: Invitation): string {
  return `${origin}${pathname}?${channel ? `ch=${channel}&` : ''}inv=${code}`
}
