import type { Transport } from '#shared/api/transport'

const REENTERED = 'koi-reentered'

interface Entrance {
  /** Outlives the reload, ends with the tab. */
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** Loads the page again: the server sends the customer through OAuth on the way. */
  reenter(): void
}

/**
 * An expired session is renewed by entering the page again, by itself once in a tab: were the new session refused as
 * well, going on would be an endless loop. After that the screen says so and the customer decides.
 */
export function sessionTransport(transport: Transport, { storage, reenter }: Entrance): Transport {
  return async (request) => {
    const response = await transport(request)
    if (response.status === 401 && !storage.getItem(REENTERED)) {
      storage.setItem(REENTERED, '1')
      reenter()
      // The page is on its way out: nobody waits for this answer, and no error flashes up.
      return new Promise(() => {})
    }
    return response
  }
}
