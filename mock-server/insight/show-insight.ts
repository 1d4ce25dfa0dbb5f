import type { Insight } from '#shared/insight/contract'
import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import type { ChatParty } from '../chat/require-chat-customer'
import type { Deps } from '../deps'
import { findHolding } from './find-holding'
import { findRelation } from './find-relation'
import { gatherStepFacts } from './gather-step-facts'
import { listSignals } from './list-signals'
import { nextSteps } from './next-steps'
import { renewStage } from './renew-stage'

type InsightDeps = Pick<Deps, 'db' | 'clock' | 'demo'>

async function whatIsNext({ db, clock, demo }: InsightDeps, customerId: string, known: Omit<Insight, 'nextSteps'>, addedAt: Date | null): Promise<Insight['nextSteps']> {
  const { stage, holding, signals } = known
  const facts = {
    ...(await gatherStepFacts(db, customerId)), stage, signals,
    tier: holding?.tier ?? null,
    aumBand: holding?.aumBand ?? null,
    daysKnown: addedAt && daysBetween(shanghaiDay(addedAt), shanghaiDay(clock.now())),
  }
  return nextSteps(facts, demo.community.products, demo.scripts)
}

/** What we know of the customer in a chat, without asking anybody outside. */
export async function showInsight(deps: InsightDeps, party: ChatParty): Promise<Insight> {
  const { stage, stageSince } = await renewStage(deps, party.id)
  const { level, upgradedAt, firstAddedAt } = await findRelation(deps.db, party.id)
  const known = {
    stage,
    stageSince: stageSince.toISOString(),
    holding: await findHolding(deps.db, party),
    relation: { level, upgradedAt: upgradedAt?.toISOString() ?? null },
    signals: await listSignals(deps, party.id),
  }
  // Whoever only looks is not told to act.
  return { ...known, nextSteps: party.access === 'full' ? await whatIsNext(deps, party.id, known, firstAddedAt) : [] }
}
