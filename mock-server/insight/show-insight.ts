import type { Insight } from '#shared/insight/contract'
import type { ChatParty } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import { findHolding } from './find-holding'
import { renewStage } from './renew-stage'

/** What we know of the customer in a chat, without asking anybody outside. */
export async function showInsight(deps: Pick<Deps, 'db' | 'clock'>, party: ChatParty): Promise<Insight> {
  const { stage, stageSince } = await renewStage(deps, party.id)
  return { stage, stageSince: stageSince.toISOString(), holding: await findHolding(deps.db, party) }
}
