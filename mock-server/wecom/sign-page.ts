import { getJsApiSignature } from '@wecom/crypto'
import { ApiError } from '#shared/api/api-error'
import type { JsapiSignature } from '#shared/wecom/contract'
import type { Deps } from '../deps'
import { isLocalAddress } from '../local-address'

export type SignDeps = Pick<Deps, 'clock' | 'random' | 'corp' | 'publicUrl'>

const isOurs = (publicUrl: string, pageUrl: string): boolean =>
  new URL(pageUrl).origin === publicUrl || (isLocalAddress(publicUrl) && isLocalAddress(pageUrl))

/** Signs a page of ours, as its address stands before the hash. Throws FOREIGN_PAGE, and what fetching the ticket throws. */
export async function signPage(deps: SignDeps, pageUrl: string, fetchTicket: () => Promise<string>): Promise<JsapiSignature> {
  const { clock, random, corp, publicUrl } = deps
  if (!isOurs(publicUrl, pageUrl)) throw new ApiError('FOREIGN_PAGE')
  const { signature, nonceStr, timestamp } = getJsApiSignature({
    url: pageUrl.split('#', 1)[0]!,
    ticket: await fetchTicket(),
    nonceStr: random.bytes(12).toString('base64url'),
    timestamp: Math.floor(clock.now().getTime() / 1000),
  })
  return { corpId: corp.corpId, agentId: corp.agentId, timestamp: Number(timestamp), nonceStr, signature }
}
