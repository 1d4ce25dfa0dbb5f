import type { Surroundings } from '../surroundings'

export const SIGN_IN_ADDRESS = '/oauth/manager?return=/sidebar/'
const SENT_AWAY = 'koi.sidebar.sentToSignIn'

/**
 * Sends the manager through OAuth by itself once only: where cookies are blocked he comes back as unknown as he left,
 * and would be sent round for ever. False when that turn has been used up.
 */
export function sendToSignIn({ memory, leaveTo }: Surroundings): boolean {
  if (memory.getItem(SENT_AWAY)) return false
  memory.setItem(SENT_AWAY, 'yes')
  leaveTo(SIGN_IN_ADDRESS)
  return true
}

/** A session that worked and ended later earns a new turn. */
export function forgetSignIn({ memory }: Surroundings): void {
  memory.removeItem(SENT_AWAY)
}
