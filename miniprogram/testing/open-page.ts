import { provide } from '@vue-mini/core'
import { vi, expect } from 'vitest'
import { createCustomerClient } from '#shared/api/customer-client'
import { clientKey } from '#shared/api/client-store'
import type { Transport } from '#shared/api/transport'
import type { MiniprogramSession } from '#shared/session/contract'
import { campaignLoaderKey, createCampaignLoader } from '../campaign/campaign-loader'
import { sessionKey } from '../session/session'
import { mountPage } from './mount-page'

/** Opens a page as the app does after its launch, with the bank behind this transport. */
export function openPage(path: string, transport: Transport, query: Record<string, string> = {}, actor: MiniprogramSession['actor'] = 'customer') {
  const client = createCustomerClient(transport)
  const session = async () => ({ token: 'token', actor, payoutTemplateId: 'payout-template' })
  provide(clientKey, client)
  provide(sessionKey, { current: session, renew: session, freshCode: async () => 'login-code' })
  provide(campaignLoaderKey, createCampaignLoader(client))
  const page = mountPage(path, query)
  return { ...page, shows: (words: string) => vi.waitFor(() => expect(page.text()).toContain(words), { timeout: 8000 }) }
}
