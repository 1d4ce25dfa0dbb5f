/**
 * Whether a body holds more than `most` values at any depth, lists and objects included. It looks at hardly more than that: a
 * schema would name every single mistake, and a body of 1 MB has room for half a million.
 */
export function isTooWide(body: unknown, most: number): boolean {
  const waiting = [body]
  for (let seen = 1; waiting.length > 0; seen += 1) {
    const value = waiting.pop()
    const inside: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : []
    if (seen + waiting.length + inside.length > most) return true
    waiting.push(...inside)
  }
  return false
}
