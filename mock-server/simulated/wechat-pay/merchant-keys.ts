import { createHash, generateKeyPairSync } from 'node:crypto'

export interface MerchantKeys {
  privateKeyPem: string
  publicKeyPem: string
  /** As a certificate's serial number looks: forty hexadecimal digits. */
  serial: string
}

/** A merchant's key pair, made anew at every start: no private key stands in the repository. */
export function createMerchantKeys(): MerchantKeys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const serial = createHash('sha1').update(publicKey).digest('hex').toUpperCase()
  return { privateKeyPem: privateKey, publicKeyPem: publicKey, serial }
}
