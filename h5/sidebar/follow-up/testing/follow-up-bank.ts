import { ApiError } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { ErrorCode } from '#shared/api/error-codes'
import type { FollowUp, FollowUpStanding } from '#shared/follow-up/contract'
import { daysBetween, laterDay, type CalendarDay } from '#shared/time/calendar-day'

export const TODAY = '2026-02-17' as CalendarDay

/** Nothing planned yet. */
export const followUpStanding = (change: Partial<FollowUpStanding> = {}): FollowUpStanding => ({
  today: TODAY, plan: null, canBegin: true, offer: { days: [1, 7, 30, 90], windowDays: 90 }, open: [], ...change,
})

export const followUp = (change: Partial<FollowUp> = {}): FollowUp => ({
  id: 'own-1', kind: 'single', planDay: null, dueOn: TODAY, daysDue: 0, note: '带利率表给客户', ...change,
})

/** A plan of this customer that begins today. */
export function planned(planId = 'plan-1'): FollowUpStanding {
  const { offer } = followUpStanding()
  const days = offer.days.map((day) => ({ day, dueOn: laterDay(TODAY, day), state: 'open' as const }))
  const open = days.map(({ day, dueOn }) => followUp({ id: `${planId}:${day}`, kind: 'plan', planDay: day, dueOn, daysDue: -day, note: `第 ${day} 天的话` }))
  const plan = { id: planId, beganOn: TODAY, windowDays: offer.windowDays, countsUntil: laterDay(TODAY, offer.windowDays), sale: null, days }
  return followUpStanding({ plan, canBegin: false, open })
}

interface FollowUpBank {
  standing: FollowUpStanding
  /** How every change is refused; null: it is not. */
  refusal: ErrorCode | null
  /** What became of which, as it was told. */
  settled: [id: string, state: string][]
}

export const followUpBank = (standing = followUpStanding()): FollowUpBank => ({ standing, refusal: null, settled: [] })

/** Answers as the server does, from memory. */
export function followUpClient(bank: FollowUpBank): Client['followUp'] {
  const change = (to: (now: FollowUpStanding) => FollowUpStanding) => {
    if (bank.refusal) throw new ApiError(bank.refusal)
    return (bank.standing = to(bank.standing))
  }
  const initial = bank.standing
  return {
    showFollowUps: async () => bank.standing,
    beginPlan: async ({ params }) => change(() => planned(params.planId)),
    stopPlan: async () => change(() => followUpStanding()),
    addFollowUp: async ({ params, body }) =>
      change((now) => ({ ...now, open: [...now.open, followUp({ id: params.followUpId, ...body, daysDue: daysBetween(body.dueOn, TODAY) })] })),
    settleFollowUp: async ({ params, body }) =>
      change((now) => {
        bank.settled.push([params.followUpId, body.state])
        return body.state === 'open' ? initial : { ...now, open: now.open.filter(({ id }) => id !== params.followUpId) }
      }),
    putOffFollowUp: async ({ params, body }) =>
      change((now) => ({ ...now, open: now.open.map((it) => (it.id === params.followUpId ? { ...it, ...body, daysDue: daysBetween(body.dueOn, TODAY) } : it)) })),
  }
}
