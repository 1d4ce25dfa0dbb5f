/**
 * The journey of C2 in order: add the manager, open the link, join, give what the campaign asks for, draw. `new` is
 * before the first. Each step can only be taken from the one before it.
 */
export const participationSteps = ['new', 'added', 'opened', 'joined', 'informed', 'drawn'] as const

export type ParticipationStep = (typeof participationSteps)[number]

/** What has happened so far, as recorded; the step follows from it. */
export interface ParticipationFacts {
  isAdded: boolean
  isOpened: boolean
  isJoined: boolean
  isInformed: boolean
  isDrawn: boolean
}

/** The last step reached without a gap. Giving info before joining, say, leaves a customer at `opened`. */
export function participationStep(facts: ParticipationFacts): ParticipationStep {
  if (facts.isDrawn) return 'drawn'
  const reached = [facts.isAdded, facts.isOpened, facts.isJoined, facts.isInformed]
  const gap = reached.indexOf(false)
  return participationSteps[gap === -1 ? reached.length : gap]!
}

/** Whether `next` is the step right after `current`, or one already taken (taking it again changes nothing). */
export function canTake(current: ParticipationStep, next: ParticipationStep): boolean {
  return participationSteps.indexOf(next) <= participationSteps.indexOf(current) + 1
}
