/** The link a customer sends to his friends (C18): this page with his own invitation, and nothing of how he came here. */
export function ownLink({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>, code: string): string {
  return `${origin}${pathname}?inv=${code}`
}
