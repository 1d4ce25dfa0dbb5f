import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'

const CODE_LIFE_MS = 5 * 60 * 1000

export interface OneTimeCodes<T> {
  issue(meaning: T): string
  /** What the code stands for; null where it is none, used or too old. Uses it up. */
  redeem(code: string): T | null
}

/** Codes as WeChat and WeCom hand them to a phone: good once, for five minutes. */
export function createOneTimeCodes<T>({ clock, random }: { clock: Clock; random: Random }): OneTimeCodes<T> {
  const codes = new Map<string, { meaning: T; expiresAt: number }>()
  const now = () => clock.now().getTime()
  return {
    issue: (meaning) => {
      const code = random.bytes(16).toString('base64url')
      codes.set(code, { meaning, expiresAt: now() + CODE_LIFE_MS })
      return code
    },
    redeem: (code) => {
      const grant = codes.get(code)
      codes.delete(code)
      return grant && grant.expiresAt > now() ? grant.meaning : null
    },
  }
}
