import type { Surroundings } from '../surroundings'

export const SIGN_IN_ADDRESS = '/oauth/manager?return=/sidebar/'
const SENT_AWAY = 'koi.sidebar.sentToSignIn'
const HOME = '#'

/**
 * Sends the manager through OAuth by itself once only: where cookies are blocked he comes back as unknown as he left,
 * and would be sent round for ever. False when that turn has been used up.
 */
export function sendToSignIn({ memory, leaveTo }: Surroundings): boolean {
  if (memory.getItem(SENT_AWAY)) return false
  memory.setItem(SENT_AWAY, window.location.hash || HOME)
  leaveTo(SIGN_IN_ADDRESS)
  return true
}

/** Back to the work area he was sent away from: OAuth brings everybody back without the fragment. */
export function returnToPlace({ memory }: Surroundings): void {
  const place = memory.getItem(SENT_AWAY)
  if (place && window.location.hash === '') window.history.replaceState(null, '', place)
}

/** A session that worked and ended later earns a new turn. */
export function forgetSignIn({ memory }: Surroundings): void {
  memory.removeItem(SENT_AWAY)
}
