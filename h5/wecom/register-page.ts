import { register, type RegisterOptions } from '@wecom/jssdk'
import type { Client } from '#shared/api/client'

const FUNCTIONS = ['getContext', 'getCurExternalContact', 'getCurExternalChat', 'sendChatMessage', 'navigateToAddCustomer', 'openEnterpriseChat']

/**
 * Tells the SDK who we are; the first call then registers the page with WeCom, and again after a failure. Throws the
 * ApiErrors of the signature endpoint.
 */
export async function registerPage(signer: Client['wecom']): Promise<void> {
  const address = window.location.href.split('#')[0]!
  const signature = await signer.signAgentConfig({ body: { url: address } })
  let ready: typeof signature | null = signature
  const options: RegisterOptions = { corpId: signature.corpId, agentId: signature.agentId, jsApiList: FUNCTIONS }
  register(options)
  // Not before: register() would begin at once by itself, and where that fails nobody could catch its rejection.
  options.getConfigSignature = (url) => signer.signConfig({ body: { url } })
  options.getAgentConfigSignature = (url) => {
    const first = url === address ? ready : null
    ready = null
    return first ?? signer.signAgentConfig({ body: { url } })
  }
}
