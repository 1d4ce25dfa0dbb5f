import * as z from 'zod'
import { text } from '#shared/api/schemas'
import { TIME_OF_DAY, type TimeOfDay } from '#shared/time/time-of-day'

/** The event of every Friday, as a person writes it (C29). */
export const weeklyEventFile = z.strictObject({
  /** In Shanghai, in quotes. */
  time: z.string().regex(TIME_OF_DAY, 'must be a time such as "20:00", in quotes') as unknown as z.ZodType<TimeOfDay, TimeOfDay>,
  /** They take turns, one a week. */
  themes: z.array(z.strictObject({ title: text(16), text: text(80), prizeText: text(40) })).min(1),
})

export type WeeklyEvents = z.output<typeof weeklyEventFile>
