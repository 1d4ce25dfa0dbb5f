import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { decodeBase64url } from '#shared/draw/base64url'
import { canonicalBytes } from '#shared/draw/canonical-text'
import type { ReceiptCheck } from '#shared/draw/check-receipts'
import { receiptText } from '#shared/draw/receipt'

const SIGNATURE_BYTES = 64

/** The machine's own Ed25519, more than ten times as fast as the one that runs anywhere: for whole campaigns. */
export function nativeReceiptCheck(): ReceiptCheck {
  const keys = new Map<string, KeyObject>()
  const keyOf = (x: string) => {
    const key = keys.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    keys.set(x, key)
    return key
  }
  return {
    most: 2_000_000,
    isGenuine: (receipt, publicKey) => {
      const signature = decodeBase64url(receipt.signature, SIGNATURE_BYTES)
      return signature !== null && verify(null, canonicalBytes(receiptText(receipt)), keyOf(publicKey), signature)
    },
  }
}
