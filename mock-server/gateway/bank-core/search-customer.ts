import * as z from 'zod'
import type { MobileNumber } from '#shared/phone/mobile-number'
import type { BankAnswer } from '../bank-core'
import type { RequestSigner } from '../sign-request'

export interface Attempt {
  answer: BankAnswer
  /** Worth asking again at once: what went wrong may be a passing trouble. */
  mayPass: boolean
}

const ourId = z.string().min(1).nullable()

const record = z.object({ isCustomer: z.boolean(), ownerManagerId: ourId, branchId: ourId })

/** `detail` goes into logs: nothing of what was sent or answered may stand in it (K1). */
const failed = (detail: string, mayPass: boolean): Attempt => ({ answer: { outcome: 'unavailable', detail }, mayPass })

/** `fetch` says "fetch failed" and hides why. */
function whyLost(error: Error): string {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code ?? error.name
}

function readBody(body: string): Attempt {
  try {
    const { data } = record.safeParse(JSON.parse(body))
    return data ? { answer: { outcome: 'known', record: data }, mayPass: false } : failed('an answer of another shape', true)
  } catch {
    return failed('an answer that is no JSON', true)
  }
}

/** Asks once. The phone travels in the body, never in the address (K1). Never throws. */
export async function searchCustomer(url: URL, sign: RequestSigner, phone: MobileNumber, signal: AbortSignal): Promise<Attempt> {
  const body = JSON.stringify({ phone })
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...sign({ method: 'POST', path: url.pathname, body }), accept: 'application/json', 'content-type': 'application/json' },
      body,
      // A redirect would carry the phone elsewhere.
      redirect: 'error',
      signal,
    })
    const { status } = response
    const text = await response.text()
    // A 4xx would be the same a moment later, and a 429 worse.
    return status === 200 ? readBody(text) : failed(`HTTP ${status}`, status >= 500)
  } catch (error) {
    return failed(whyLost(error as Error), true)
  }
}
