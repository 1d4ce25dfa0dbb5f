import * as z from 'zod'
import { text } from '#shared/api/schemas'

const interest = z.strictObject({ tag: text(30), texts: z.array(text(300)).min(1).max(10) })

/** What groups are sent about their members' life, as a person writes it (G25). `tags` are those of the bank. */
export const interestFile = (tags: readonly string[]) =>
  z.strictObject({
    interests: z.array(interest.refine(({ tag }) => tags.includes(tag), { path: ['tag'], message: 'is no tag of the bank' })),
  })
