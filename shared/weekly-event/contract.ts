import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, instant } from '../api/schemas'
import { weeklyEventRoutes } from './routes'

export const weeklyEventView = z.object({
  title: z.string(),
  /** What one does there. */
  text: z.string(),
  /** What can be won, in words; what it costs the bank is in the group's own game. */
  prizeText: z.string(),
  startsAt: instant,
  startsOn: calendarDay,
  /** "20:00" in Shanghai. */
  time: z.string(),
  /** Today in Shanghai, by the bank's clock. */
  today: calendarDay,
  /** The group it is held in, where the customer has one (C20). */
  groupName: z.string().nullable(),
})

export type WeeklyEventView = z.output<typeof weeklyEventView>

export const weeklyEventContract = defineContract(weeklyEventRoutes, {
  showWeeklyEvent: {
    summary: 'The event of the next Friday in Shanghai; on a Friday before its start that is today (C29)',
    actor: 'customer',
    response: weeklyEventView,
    errors: [],
  },
})
