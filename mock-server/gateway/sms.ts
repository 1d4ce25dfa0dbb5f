import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../random'
import { createPatientAsker, type Patience } from './ask-patiently'
import { createRequestSigner, type SharedSecret } from './sign-request'
import { sendMessage } from './sms/send-message'

export interface SmsSettings extends SharedSecret, Patience {
  /** Where the bank's message platform listens, without a slash at the end. */
  apiBase: string
}

export interface SmsMessage {
  /** Ours: the same one again is delivered once. */
  id: string
  phone: MobileNumber
  /** Whole, the bank's name in front. */
  text: string
}

/** `unavailable` does not say that it was not delivered: the answer may have been lost on the way. */
export type SmsAnswer = { outcome: 'taken' } | { outcome: 'unavailable'; detail: string }

export interface SmsGateway {
  /** Never throws for what can go wrong on the way; `detail` never holds phone or text (K1). */
  send(message: SmsMessage): Promise<SmsAnswer>
}

/** Throws TypeError where `apiBase` is no address. */
export function createSmsGateway(settings: SmsSettings, sources: { clock: Clock; random: Random }): SmsGateway {
  const url = new URL(`${settings.apiBase}/v1/messages`)
  const sign = createRequestSigner(settings, sources)
  const ask = createPatientAsker<SmsAnswer>(settings, { outcome: 'unavailable', detail: 'no turn in time' })
  return { send: (message) => ask((signal) => sendMessage(url, sign, message, signal)) }
}
