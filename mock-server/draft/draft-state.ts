import { campaignPhase } from '#shared/campaign/campaign-phase'
import type { DraftView } from '#shared/draft/contract'
import { checkDefinition } from './check-definition'
import type { Draft } from './read-draft'

/** What customers have of it, by the clock. */
export function liveState(period: { startsAt: string; endsAt: string }, now: Date): 'published' | 'running' | 'ended' {
  const phase = campaignPhase(period, now)
  return phase === 'notStarted' ? 'published' : phase
}

/** Customers have seen the end of it: nothing is left to change. */
export function isOver({ published }: Draft, now: Date): boolean {
  return published !== null && liveState(checkDefinition(published), now) === 'ended'
}

/** What customers have, whatever is being made of it now; before the first publication, how far it is made. */
export function draftState({ state, published }: Draft, now: Date): DraftView['state'] {
  return published === null ? state : liveState(checkDefinition(published), now)
}

/** How far a newer version is made than the one customers have; null where there is none. */
export function unpublishedState({ state, published }: Draft): DraftView['unpublished'] {
  return published === null || state === 'published' ? null : state
}
