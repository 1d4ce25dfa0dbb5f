import { timingSafeEqual } from 'node:crypto'

/** Whether a signature or a token is the expected one; how long it takes tells nothing of where they differ. */
export function isSameSecret(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
