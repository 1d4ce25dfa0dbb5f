/** Where this phone keeps that its owner wants to hear and feel the draw. */
const WISH_KEY = 'koi-senses'

/** Off until he wants it: people open the link in meetings, and on the bus. */
export function wantsSenses(): boolean {
  try {
    return localStorage.getItem(WISH_KEY) === '1'
  } catch {
    return false
  }
}

/** A phone that keeps nothing has it for this visit. */
export function keepWish(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.setItem(WISH_KEY, '1')
    else localStorage.removeItem(WISH_KEY)
  } catch {
    // Storage is forbidden here.
  }
}
