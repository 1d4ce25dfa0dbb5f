import { campaignPhase } from '#shared/campaign/campaign-phase'
import type { DraftView } from '#shared/draft/contract'
import { checkDefinition } from './check-definition'
import type { Draft } from './read-draft'

/** Customers have seen the end of it: nothing is left to change. */
export function isOver({ published }: Draft, now: Date): boolean {
  return published !== null && campaignPhase(checkDefinition(published), now) === 'ended'
}

/** What is published runs and ends by the clock; other words for it are a draft again until they are published too. */
export function draftState({ state, published }: Draft, now: Date): DraftView['state'] {
  if (state !== 'published' || published === null) return state
  const phase = campaignPhase(checkDefinition(published), now)
  return phase === 'notStarted' ? 'published' : phase
}
