import type { BrowserContext } from 'playwright-core'
import { createMockClient } from '#shared/api/mock-client'
import type { Transport } from '#shared/api/transport'
import type { KoiServer } from '../e2e/koi-server'

export const CAMPAIGN = 'r13-newcomer'
export const LINK = `/lottery/${CAMPAIGN}?ch=xihu-01`

/** The phone's own cookies, without its page: what happens here warms nothing that is measured. */
function phoneTransport(phone: BrowserContext, url: string): Transport {
  return async ({ method, path, headers, body }) => {
    const response = await phone.request.fetch(url + path, { method, headers: { ...headers }, data: body })
    return { status: response.status(), body: await response.json() }
  }
}

/** A customer of the demo bank, signed in through OAuth on this phone, with nothing left to do but draw. */
export async function readyCustomer({ url, client }: KoiServer, phone: BrowserContext, index: number): Promise<void> {
  const { customers } = await client.qa.listCustomers()
  const { id, phone: number } = customers[index]!
  await phone.request.get(`${url}/simulated/wecom/phone?customer=${id}&open=${encodeURIComponent(LINK)}`)
  await client.qa.addContact({ body: { customerId: id, managerId: 'lin-wanqing' } })
  const { participation, campaign } = createMockClient(phoneTransport(phone, url))
  const params = { campaignId: CAMPAIGN }
  const { consent } = await campaign.showCampaign({ params })
  await participation.openParticipation({ params, body: { channel: 'xihu-01' } })
  await participation.joinCampaign({ params })
  await participation.enterInfo({ params, body: { phone: number, consentVersion: consent.version, isConsentGiven: true } })
}
