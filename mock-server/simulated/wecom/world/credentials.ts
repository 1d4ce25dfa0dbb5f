import type { Clock } from '#shared/time/clock'
import type { Random } from '../../../random'

/** Seconds an access token and a ticket live. */
export const CREDENTIAL_LIFE_S = 7200

type Chance = { clock: Clock; random: Random }

/** One at a time: asked again it is the same one, until it is over. The old ones are known for what they were. */
function createCredential({ clock, random }: Chance) {
  const expiries = new Map<string, number>()
  let current: string | null = null
  const secondsLeft = (value: string) => Math.ceil((expiries.get(value)! - clock.now().getTime()) / 1000)
  // A clock that was set back leaves one that would live for days.
  const isGood = (value: string) => secondsLeft(value) > 0 && secondsLeft(value) <= CREDENTIAL_LIFE_S
  return {
    issue(): { value: string; expiresInS: number } {
      if (current === null || !isGood(current)) {
        current = random.bytes(48).toString('base64url')
        expiries.set(current, clock.now().getTime() + CREDENTIAL_LIFE_S * 1000)
      }
      return { value: current, expiresInS: secondsLeft(current) }
    },
    state(value: string): 'good' | 'expired' | 'unknown' {
      if (!expiries.has(value)) return 'unknown'
      return secondsLeft(value) > 0 ? 'good' : 'expired'
    },
    /** Those that are good now. */
    good: (): string[] => [...expiries.keys()].filter((it) => secondsLeft(it) > 0),
    revokeAll(): void {
      expiries.clear()
      current = null
    },
  }
}

export type Credentials = ReturnType<typeof createCredentials>

/** What the app has been given. A reset leaves it: the app goes on with what it has. */
export function createCredentials(chance: Chance) {
  return { token: createCredential(chance), corpTicket: createCredential(chance), agentTicket: createCredential(chance) }
}
