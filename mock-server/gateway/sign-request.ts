import { createHash, createHmac } from 'node:crypto'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'

/** What two systems know of each other: a name, and a secret only they share. */
export interface SharedSecret {
  appKey: string
  secret: string
}

export interface SignedParts {
  method: string
  /** Path and query, as they stand in the request line. */
  path: string
  /** Whole seconds since 1970. */
  timestamp: string
  nonce: string
  /** The very bytes on the wire. */
  body: string | Uint8Array
}

/** HMAC-SHA256 in hex over everything a thief could change, one part a line. */
export function requestSignature(secret: string, { method, path, timestamp, nonce, body }: SignedParts): string {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update([method, path, timestamp, nonce, bodyHash].join('\n')).digest('hex')
}

/** The headers of one request to or from the bank's systems; each call has a nonce of its own. */
export type RequestSigner = (request: Pick<SignedParts, 'method' | 'path' | 'body'>) => Record<string, string>

export function createRequestSigner({ appKey, secret }: SharedSecret, { clock, random }: { clock: Clock; random: Random }): RequestSigner {
  return (request) => {
    const timestamp = String(Math.floor(clock.now().getTime() / 1000))
    const nonce = random.bytes(16).toString('hex')
    return {
      'x-koi-app': appKey,
      'x-koi-timestamp': timestamp,
      'x-koi-nonce': nonce,
      'x-koi-signature': requestSignature(secret, { ...request, timestamp, nonce }),
    }
  }
}
