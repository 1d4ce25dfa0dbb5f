import type { Keys } from '../keys'

/** All that is kept of a code. Another purpose, another text: it never equals a phone's or a card's. */
export const hashCode = (keys: Keys, id: string, code: string): string => keys.lookupHash(`sms code ${id} ${code}`)
