import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'

const SCHEME = 'WECHATPAY2-SHA256-RSA2048 '

/** An older signature may be a copy of somebody else's request. */
const MAX_AGE_S = 300

function readAuthorization(header: string): Record<string, string> {
  if (!header.startsWith(SCHEME)) return {}
  return Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

function isGenuine(request: FastifyRequest, key: KeyObject, { nonce_str, signature, timestamp }: Record<string, string>): boolean {
  const message = [request.method, request.url, timestamp, nonce_str, request.body ?? '', ''].join('\n')
  return verify('sha256', Buffer.from(message), key, Buffer.from(signature ?? '', 'base64'))
}

/** Lets a request pass that the merchant's own key signed in the last five minutes; throws SIGN_ERROR otherwise. */
export function createSignatureCheck({ clock, merchantId, merchantSerial, merchantPublicKeyPem }: SimulatedWechatPay) {
  const key = createPublicKey(merchantPublicKeyPem)
  return (request: FastifyRequest): void => {
    const fields = readAuthorization(request.headers.authorization ?? '')
    const isMerchant = fields.mchid === merchantId && fields.serial_no === merchantSerial
    const ageS = Math.abs(clock.now().getTime() / 1000 - Number(fields.timestamp))
    if (!isMerchant || !(ageS <= MAX_AGE_S) || !isGenuine(request, key, fields)) throw new IssuerError('SIGN_ERROR')
  }
}
