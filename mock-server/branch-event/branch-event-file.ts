import * as z from 'zod'
import { givenInstant, slug, text } from '#shared/api/schemas'
import { audiences } from '#shared/branch-event/audience'
import { isOnce } from '#shared/is-once'

/** What branches invite to, as a person writes it (S22). */
export const branchEventFile = (branchIds: readonly string[]) =>
  z.strictObject({
    branchEvents: z
      .array(z.strictObject({
        id: slug,
        branchId: z.string().refine((id) => branchIds.includes(id), 'is no branch of the bank'),
        name: text(20),
        place: text(60),
        startsAt: givenInstant,
        quota: z.int().min(1).max(500),
        gift: text(40).default(''),
        audience: z.enum(audiences),
      }))
      .refine((all) => isOnce(all.map(({ id }) => id)), 'two events have the same id'),
  })

export type WrittenEvent = z.output<ReturnType<typeof branchEventFile>>['branchEvents'][number]
