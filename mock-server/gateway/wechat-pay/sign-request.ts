import { createPrivateKey, sign } from 'node:crypto'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../../random'
import type { WechatPaySettings } from '../wechat-pay'

export type Signer = (method: string, url: URL, body: string) => string

type Merchant = Pick<WechatPaySettings, 'merchantId' | 'merchantSerial' | 'merchantPrivateKeyPem'>

/** Makes the `Authorization` header: who asks, and a signature over method, path, time, nonce and the very bytes sent. */
export function createSigner(merchant: Merchant, { clock, random }: { clock: Clock; random: Random }): Signer {
  const key = createPrivateKey(merchant.merchantPrivateKeyPem)
  return (method, url, body) => {
    const timestamp = Math.floor(clock.now().getTime() / 1000)
    const nonce = random.bytes(16).toString('hex')
    const message = [method, url.pathname + url.search, timestamp, nonce, body, ''].join('\n')
    const fields = {
      mchid: merchant.merchantId,
      nonce_str: nonce,
      signature: sign('sha256', Buffer.from(message), key).toString('base64'),
      timestamp,
      serial_no: merchant.merchantSerial,
    }
    const listed = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
    return `WECHATPAY2-SHA256-RSA2048 ${listed.join(',')}`
  }
}
