import { daysBetween, shanghaiDay } from '../time/calendar-day'

export type CampaignPhase = 'notStarted' | 'running' | 'ended'

interface Period {
  startsAt: string
  /** Exclusive. */
  endsAt: string
}

export function campaignPhase({ startsAt, endsAt }: Period, now: Date): CampaignPhase {
  if (now.getTime() < Date.parse(startsAt)) return 'notStarted'
  return now.getTime() < Date.parse(endsAt) ? 'running' : 'ended'
}

/** Shanghai days to the start, or to the last day while running (0 on the last day); 0 once ended. */
export function campaignDaysLeft(period: Period, now: Date): number {
  const today = shanghaiDay(now)
  const phase = campaignPhase(period, now)
  if (phase === 'notStarted') return daysBetween(today, shanghaiDay(new Date(period.startsAt)))
  // `endsAt` is exclusive: the last day is the one a moment before it.
  return phase === 'running' ? daysBetween(today, shanghaiDay(new Date(Date.parse(period.endsAt) - 1))) : 0
}
