import * as z from 'zod'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Attempt } from '../ask-patiently'
import type { BankAnswer } from '../bank-core'
import { postSigned } from '../post-signed'
import type { RequestSigner } from '../sign-request'

const ourId = z.string().min(1).nullable()

const record = z.object({ isCustomer: z.boolean(), ownerManagerId: ourId, branchId: ourId })

/** `detail` goes into logs: nothing of what was sent or answered may stand in it (K1). */
const failed = (detail: string, mayPass: boolean): Attempt<BankAnswer> => ({ answer: { outcome: 'unavailable', detail }, mayPass })

function readBody(body: string): Attempt<BankAnswer> {
  try {
    const { data } = record.safeParse(JSON.parse(body))
    return data ? { answer: { outcome: 'known', record: data }, mayPass: false } : failed('an answer of another shape', true)
  } catch {
    return failed('an answer that is no JSON', true)
  }
}

/** Asks once. Never throws. */
export async function searchCustomer(url: URL, sign: RequestSigner, phone: MobileNumber, signal: AbortSignal): Promise<Attempt<BankAnswer>> {
  const posted = await postSigned(url, sign, { phone }, signal)
  if ('lost' in posted) return failed(posted.lost, true)
  const { status, text } = posted
  // A 4xx would be the same a moment later, and a 429 worse.
  return status === 200 ? readBody(text) : failed(`HTTP ${status}`, status >= 500)
}
