import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { isOnce } from '#shared/is-once'

const question = z.strictObject({
  id: slug,
  text: text(40),
  options: z.array(text(20)).max(6).refine(({ length }) => length !== 1, 'one option is no choice').default([]),
})

/** What the bank asks its trading customers, as a person writes it (C25). */
export const surveyFile = z.strictObject({
  survey: z.strictObject({
    /** A new survey has a new id: whoever answered the last one is asked again. */
    id: slug,
    title: text(20),
    text: text(80),
    questions: z.array(question).min(1).max(8)
      .refine((all) => isOnce(all.map(({ id }) => id)), 'two questions have the same id'),
  }),
})

export type Survey = z.output<typeof surveyFile>['survey']
