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
  /** Signs the session cookies. */
  readonly cookieSecret: string
  /** 32 bytes: the private half of the key that signs receipts (K8). */
  readonly receiptSeed: Uint8Array
}

/** Derives one key per purpose from the server's secret. */
export function createKeys(secret: string, random: Random): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'koi', purpose, 32))
  const dataKey = derive('data')
  const lookupKey = derive('lookup')
  return {
    encrypt: (text) => {
      const nonce = random.bytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', dataKey, nonce)
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
    },
    decrypt: (cipher) => {
      const decipher = createDecipheriv('aes-256-gcm', dataKey, cipher.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(cipher.subarray(cipher.length - TAG_BYTES))
      return Buffer.concat([decipher.update(cipher.subarray(NONCE_BYTES, cipher.length - TAG_BYTES)), decipher.final()])
    },
    lookupHash: (text) => createHmac('sha256', lookupKey).update(text).digest('base64url'),
    cookieSecret: derive('cookie').toString('base64url'),
    receiptSeed: derive('receipt'),
  }
}
