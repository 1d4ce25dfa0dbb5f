import * as z from 'zod'
import { text } from '#shared/api/schemas'

/** The event of every Friday, as a person writes it (C29). */
export const weeklyEventFile = z.strictObject({
  /** In Shanghai, in quotes. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "20:00", in quotes'),
  /** They take turns, one a week. */
  themes: z.array(z.strictObject({ title: text(16), text: text(80), prizeText: text(40) })).min(1),
})

export type WeeklyEvents = z.output<typeof weeklyEventFile>
