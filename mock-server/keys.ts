import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import type { Random } from './random'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What the server can do with its secret; the secret itself goes nowhere else. */
export interface Keys {
  /** AES-256-GCM; a fresh nonce each time, so equal texts do not look equal. */
  encrypt(text: Uint8Array): Buffer
  /** Throws when the bytes were changed. */
  decrypt(cipher: Uint8Array): Buffer
  /** The same for the same text, and no way back without the key: for look-ups (K1). */
  lookupHash(text: string): string
  /** Whether a cipher was made under the present secret, and not under one that is to go. */
  isPresent(cipher: Uint8Array): boolean
  /** Signs the session cookies. */
  readonly cookieSecret: string
  /** Every secret a session may have been signed under, the present one first. */
  readonly cookieSecrets: readonly string[]
  /** 32 bytes: the private half of the key that signs receipts (K8). */
  readonly receiptSeed: Uint8Array
}

export interface Secrets {
  /** What everything new is encrypted and signed under. */
  secret: string
  /** Those it replaces: what was made under them can still be read. */
  oldSecrets?: readonly string[]
  /**
   * What look-up hashes and receipts are made under. It stays when the other is replaced: of a card, of a listed phone and
   * of a device there is nothing but the hash, and a receipt has to be good for years.
   */
  fixedSecret?: string
  /** A session of one corp is none in another, also where both are served under one secret. */
  corpId?: string
}

const deriveFrom = (secret: string, purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'koi', purpose, 32))

function open(cipher: Uint8Array, key: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(cipher.subarray(cipher.length - TAG_BYTES))
  return Buffer.concat([decipher.update(cipher.subarray(NONCE_BYTES, cipher.length - TAG_BYTES)), decipher.final()])
}

/** GCM tells a wrong key from the right one; null: it is another. */
function tryOpen(cipher: Uint8Array, key: Uint8Array): Buffer | null {
  try {
    return open(cipher, key)
  } catch {
    return null
  }
}

/** Derives one key per purpose from the server's secrets. */
export function createKeys({ secret, oldSecrets = [], fixedSecret = secret, corpId = '' }: Secrets, random: Random): Keys {
  const derived = (purpose: string) => [secret, ...oldSecrets].map((it) => deriveFrom(it, purpose))
  const dataKeys = derived('data')
  const [dataKey] = dataKeys
  const lookupKey = deriveFrom(fixedSecret, 'lookup')
  const cookieSecrets = derived(`cookie ${corpId}`).map((it) => it.toString('base64url'))
  return {
    encrypt: (text) => {
      const nonce = random.bytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', dataKey!, nonce)
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
    },
    decrypt: (cipher) => {
      for (const key of dataKeys) {
        const text = tryOpen(cipher, key)
        if (text) return text
      }
      // Under none of them: with its error.
      return open(cipher, dataKey!)
    },
    isPresent: (cipher) => tryOpen(cipher, dataKey!) !== null,
    lookupHash: (text) => createHmac('sha256', lookupKey).update(text).digest('base64url'),
    cookieSecret: cookieSecrets[0]!,
    cookieSecrets,
    receiptSeed: deriveFrom(fixedSecret, 'receipt'),
  }
}
