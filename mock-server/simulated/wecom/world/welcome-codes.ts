import type { Clock } from '#shared/time/clock'
import type { Random } from '../../../random'

/** The right to welcome one new customer. */
export interface Welcome {
  chatId: string
  memberId: string
  /** How many messages the chat opened with: where there are more, it has begun, with a welcome or without. */
  openedWith: number
}

const LIFE_MS = 20_000

export type WelcomeCodes = ReturnType<typeof createWelcomeCodes>

export function createWelcomeCodes({ clock, random }: { clock: Clock; random: Random }) {
  const codes = new Map<string, Welcome & { expiresAt: number }>()
  return {
    issue(welcome: Welcome): string {
      const code = random.bytes(24).toString('base64url')
      codes.set(code, { ...welcome, expiresAt: clock.now().getTime() + LIFE_MS })
      return code
    },
    /** Undefined where WeCom never gave it, or too long ago. */
    find(code: string): Welcome | undefined {
      const found = codes.get(code)
      return found && found.expiresAt > clock.now().getTime() ? found : undefined
    },
  }
}
