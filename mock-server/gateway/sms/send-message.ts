import * as z from 'zod'
import type { Attempt } from '../ask-patiently'
import { postSigned } from '../post-signed'
import type { RequestSigner } from '../sign-request'
import type { SmsAnswer, SmsMessage } from '../sms'

const receipt = z.object({ isTaken: z.literal(true) })

const failed = (detail: string, mayPass: boolean): Attempt<SmsAnswer> => ({ answer: { outcome: 'unavailable', detail }, mayPass })

function isReceipt(body: string): boolean {
  try {
    return receipt.safeParse(JSON.parse(body)).success
  } catch {
    return false
  }
}

/** Hands it over once. Never throws. */
export async function sendMessage(url: URL, sign: RequestSigner, { id, phone, text }: SmsMessage, signal: AbortSignal): Promise<Attempt<SmsAnswer>> {
  const posted = await postSigned(url, sign, { messageId: id, phone, text }, signal)
  if ('lost' in posted) return failed(posted.lost, true)
  // A 4xx would be the same a moment later, and a 429 worse.
  if (posted.status !== 200) return failed(`HTTP ${posted.status}`, posted.status >= 500)
  return isReceipt(posted.text) ? { answer: { outcome: 'taken' }, mayPass: false } : failed('an answer that is no receipt', true)
}
