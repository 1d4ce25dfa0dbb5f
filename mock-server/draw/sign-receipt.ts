import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { canonicalBytes } from '#shared/draw/canonical-text'
import { keyIdOf, receiptText, type Receipt, type ReceiptFields } from '#shared/draw/receipt'

const SEED_BYTES = 32

/** What PKCS #8 puts in front of the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface ReceiptSigner {
  readonly keyId: string
  /** Ed25519, base64url. */
  readonly publicKey: string
  /** Throws RangeError when a field cannot stand in `receiptText`. */
  sign(fields: ReceiptFields): Receipt
}

/** Signs receipts with the Ed25519 key that follows from a secret seed of 32 bytes. Throws RangeError on another length. */
export function createReceiptSigner(secretSeed: Uint8Array): ReceiptSigner {
  if (secretSeed.length !== SEED_BYTES) throw new RangeError(`a signing seed has ${SEED_BYTES} bytes, not ${secretSeed.length}`)
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secretSeed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x!
  const keyId = keyIdOf(Buffer.from(publicKey, 'base64url'))
  return {
    keyId,
    publicKey,
    sign: ({ campaignId, commitment, ticket, prizeCode, amount, drawnAt }) => {
      const fields = { campaignId, commitment, ticket, prizeCode, amount, drawnAt, keyId }
      return { ...fields, signature: sign(null, canonicalBytes(receiptText(fields)), privateKey).toString('base64url') }
    },
  }
}
