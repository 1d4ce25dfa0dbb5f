import type { Clock } from '#shared/time/clock'
import type { Random } from '../../random'

/** What the issuer knows of the one merchant it works for. */
export interface SimulatedWechatPay {
  clock: Clock
  random: Random
  merchantId: string
  appId: string
  merchantSerial: string
  merchantPublicKeyPem: string
  stockId: string
}
