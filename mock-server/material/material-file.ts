import * as z from 'zod'
import { calendarDay, pageAddress, slug, text } from '#shared/api/schemas'
import { utf8Length } from '#shared/chat/utf8-length'
import { materialKinds } from '#shared/material/material-kind'
import { isOnce } from '#shared/is-once'

const material = z.strictObject({
  id: slug,
  kind: z.enum(materialKinds),
  /** WeCom takes no longer title of a link. */
  title: text(21).refine((title) => utf8Length(title) <= 64, 'is longer than 64 bytes'),
  summary: text(80),
  /** Where it lies on the bank's own site. */
  url: pageAddress.refine((it) => !it.startsWith('http:'), 'must begin with https://').nullable().default(null),
  copy: text(300).nullable().default(null),
  expiresOn: calendarDay.nullable().default(null),
})

/** The bank's materials, as a person writes them (S13, S14): words for the moments are copied, everything else is linked to. */
export const materialFile = z.strictObject({
  materials: z
    .array(
      material
        .refine(({ kind, copy }) => (kind === 'moments') === (copy !== null), { path: ['copy'], message: 'belongs to moments, and only to them' })
        .refine(({ kind, url }) => (kind !== 'moments') === (url !== null), { path: ['url'], message: 'belongs to all but moments' }),
    )
    .refine((all) => isOnce(all.map(({ id }) => id)), 'two materials have the same id'),
})

export type Material = z.output<typeof material>
