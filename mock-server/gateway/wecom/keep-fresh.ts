import type { Clock } from '#shared/time/clock'

export interface Lease {
  value: string
  /** How long WeCom still lets it live, in seconds. */
  livesS: number
}

export interface Kept {
  get(): Promise<string>
  /** This one is no good any more. One that somebody has fetched since stays. */
  forget(value: string): Promise<void>
}

/**
 * So much earlier a new one is asked for: what is handed out now is still good when it arrives. Of one that has little
 * left, for until the end WeCom gives the same again, half: so it is not asked for at every turn.
 */
const marginS = (livesS: number): number => Math.min(60, livesS / 2)

/** Keeps what `fetchNew` brings for as long as it lives; those who ask while it is being fetched wait for the same one. */
export function keepFresh(clock: Clock, fetchNew: () => Promise<Lease>): Kept {
  let current: Promise<Lease & { askedAt: number }> | null = null
  const renew = () => {
    const askedAt = clock.now().getTime()
    const lease = fetchNew().then((it) => ({ ...it, askedAt }))
    current = lease
    lease.catch(() => {
      if (current === lease) current = null
    })
    return lease
  }
  const isFresh = ({ askedAt, livesS }: Lease & { askedAt: number }) => {
    const ageMs = clock.now().getTime() - askedAt
    // QA may have moved the clock back.
    return ageMs >= 0 && ageMs < (livesS - marginS(livesS)) * 1000
  }
  return {
    get: async () => {
      const asked = current ?? renew()
      const lease = await asked
      if (isFresh(lease)) return lease.value
      return (await (current === asked || current === null ? renew() : current)).value
    },
    forget: async (value) => {
      const asked = current
      if (asked && (await asked).value === value && current === asked) current = null
    },
  }
}
