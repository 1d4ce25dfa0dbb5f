import type { Clock } from '#shared/time/clock'
import { isSameSecret } from './is-same-secret'
import { requestSignature, type SharedSecret } from './sign-request'

export interface IncomingRequest {
  method: string
  /** Path and query, as they stand in the request line. */
  path: string
  /** Names in lower case, as Node gives them. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body before anything parsed it; '' without one. */
  rawBody: string | Uint8Array
}

/** Remembers what was signed, for receivers whose requests must not be repeated. */
export interface SeenNonces {
  /** False where it was taken before. `expiresAtS`, in seconds since 1970: from then on the age alone refuses it. */
  take(nonce: string, expiresAtS: number): boolean
}

export interface SignatureCheck extends SharedSecret {
  clock: Clock
  /** Without it a request may come again within five minutes: enough where repeating it changes nothing. */
  seenNonces?: SeenNonces
}

const MAX_AGE_S = 300

/** Whether the other system signed this very request, at most five minutes before or after our clock. Never throws. */
export function verifySignedRequest(request: IncomingRequest, { appKey, secret, clock, seenNonces }: SignatureCheck): boolean {
  const header = (name: string) => String(request.headers[`x-koi-${name}`] ?? '')
  const [timestamp, nonce] = [header('timestamp'), header('nonce')]
  const isRecent = Math.abs(clock.now().getTime() / 1000 - Number(timestamp)) <= MAX_AGE_S
  if (header('app') !== appKey || !isRecent || nonce === '') return false
  const { method, path, rawBody } = request
  const expected = requestSignature(secret, { method, path, timestamp, nonce, body: rawBody })
  // Only a genuine nonce is remembered: nobody can fill the memory, or spend another's, with made-up ones.
  return isSameSecret(expected, header('signature')) && (seenNonces?.take(nonce, Number(timestamp) + MAX_AGE_S) ?? true)
}
