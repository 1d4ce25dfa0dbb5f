/** The friend's code in the address, `?inv=a1b2c3d4e5` (C18); null without one. boot.ts reads it the same way. */
export function invitationIn(search: string): string | null {
  return /[?&]inv=([a-z\d][a-z\d-]{0,62})(&|$)/.exec(search)?.[1] ?? null
}
