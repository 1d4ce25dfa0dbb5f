/** So many looks at one product within so long are a sign that he may want it (S18, the bank's to change). */
export const LOOKS = 3
export const WITHIN_MS = 24 * 60 * 60 * 1000

/** The hint of this product that was raised last. */
export interface LastSignal {
  raisedAt: Date
  /** Null: nobody has read it. */
  dismissedAt: Date | null
}

/** Whether the looks at a product, up to now, are worth a hint: not while one stands that is less than a day old; after it was read, only looks since count. */
export function isHighIntent(looks: readonly Date[], last: LastSignal | null, now: Date): boolean {
  const dayAgo = now.getTime() - WITHIN_MS
  if (last && last.dismissedAt === null && last.raisedAt.getTime() > dayAgo) return false
  const since = Math.max(dayAgo, last?.dismissedAt?.getTime() ?? 0)
  return looks.filter((look) => look.getTime() > since && look <= now).length >= LOOKS
}
