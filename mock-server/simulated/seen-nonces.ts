import type { Clock } from '#shared/time/clock'
import type { SeenNonces } from '../gateway/signed-callback'

/** Each nonce once, kept until its request would be too old anyway. */
export function createSeenNonces(clock: Clock): SeenNonces {
  const expiries = new Map<string, number>()
  const forgetOld = () => {
    const nowS = clock.now().getTime() / 1000
    for (const [nonce, expiresAtS] of expiries) {
      // Oldest first, more or less; what stays behind goes a little later.
      if (expiresAtS >= nowS) return
      expiries.delete(nonce)
    }
  }
  return {
    take: (nonce, expiresAtS) => {
      forgetOld()
      if (expiries.has(nonce)) return false
      expiries.set(nonce, expiresAtS)
      return true
    },
  }
}
