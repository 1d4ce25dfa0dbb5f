import * as z from 'zod'
import { fen } from '#shared/api/schemas'
import { cardKinds } from '#shared/customer/stickiness'
import type { Attempt } from '../ask-patiently'
import type { HoldingAnswer } from '../bank-core'
import { postSigned } from '../post-signed'
import type { RequestSigner } from '../sign-request'

const record = z.union([z.object({ isCustomer: z.literal(false) }), z.object({ isCustomer: z.literal(true), cards: z.array(z.enum(cardKinds)), aumFen: fen })])

/** `detail` goes into logs: nothing of what was sent or answered may stand in it (K1). */
const failed = (detail: string, mayPass: boolean): Attempt<HoldingAnswer> => ({ answer: { outcome: 'unavailable', detail }, mayPass })

function readBody(body: string): Attempt<HoldingAnswer> {
  try {
    const { data } = record.safeParse(JSON.parse(body))
    if (!data) return failed('an answer of another shape', true)
    const holding = data.isCustomer ? { cards: cardKinds.filter((kind) => data.cards.includes(kind)), aum: data.aumFen } : null
    return { answer: { outcome: 'known', holding }, mayPass: false }
  } catch {
    return failed('an answer that is no JSON', true)
  }
}

/** Asks once. Never throws. */
export async function searchHolding(url: URL, sign: RequestSigner, externalUserId: string, signal: AbortSignal): Promise<Attempt<HoldingAnswer>> {
  const posted = await postSigned(url, sign, { externalUserId }, signal)
  if ('lost' in posted) return failed(posted.lost, true)
  const { status, text } = posted
  return status === 200 ? readBody(text) : failed(`HTTP ${status}`, status >= 500)
}
