import type { HoldingAnswer } from '#shared/insight/contract'
import type { ChatParty } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import { beginInsights } from './begin-insights'
import { findHolding } from './find-holding'
import { keepHolding } from './keep-holding'

/** Asks the bank's core about the customer in a chat. A silent core costs nothing of what it told before. */
export async function askHolding({ db, clock, bankCore }: Pick<Deps, 'db' | 'clock' | 'bankCore'>, externalUserId: string, party: ChatParty): Promise<HoldingAnswer> {
  const answer = await bankCore.findHolding(externalUserId)
  if (answer.outcome === 'unavailable') return { core: 'silent', holding: await findHolding(db, party) }
  await beginInsights(db, [party.id])
  await keepHolding(db, party.id, answer.holding, clock.now())
  return { core: answer.holding ? 'told' : 'noCustomer', holding: await findHolding(db, party) }
}
