import * as z from 'zod'
import type { Clock } from '#shared/time/clock'
import type { WecomClient } from './create-client'
import { keepFresh } from './keep-fresh'

const ticketAnswer = z.object({ ticket: z.string().min(1), expires_in: z.int() })

/** What pages are signed with. WeCom gives 400 an hour to a corp and 100 to an app, so each is kept while it lives. */
export function ticketApi(client: WecomClient, clock: Clock) {
  const kept = (path: string, query: Record<string, string>) =>
    keepFresh(clock, async () => {
      const { ticket, expires_in } = await client.get(path, query, ticketAnswer)
      return { value: ticket, livesS: expires_in }
    })
  const [corp, agent] = [kept('/get_jsapi_ticket', {}), kept('/ticket/get', { type: 'agent_config' })]
  return { ofCorp: () => corp.get(), ofAgent: () => agent.get() }
}
