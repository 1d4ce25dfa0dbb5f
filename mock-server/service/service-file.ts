import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import { isOnce } from '#shared/is-once'

const service = z.strictObject({
  id: slug,
  name: text(10),
  text: text(40),
  /** WeCom takes no longer name. */
  tag: text(30),
  channel: slug.nullable().default(null),
})

/** The bank's payment services, as a person writes them (C26). `channels` are the codes of the bank's. */
export const serviceFile = (channels: readonly string[]) =>
  z.strictObject({
    services: z
      .array(service.refine(({ channel }) => channel === null || channels.includes(channel), { path: ['channel'], message: 'is no channel of the bank' }))
      .refine((all) => isOnce(all.map(({ id }) => id)), 'two services have the same id'),
  })

export type Service = z.output<typeof service>
