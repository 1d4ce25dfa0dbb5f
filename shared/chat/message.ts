import * as z from 'zod'
import { webAddress } from '../api/schemas'
import { utf8Length } from './utf8-length'

const bytes = (max: number) => (value: string) => utf8Length(value) <= max

/**
 * One message as WeCom's `sendChatMessage`, welcome messages and mass messages carry it, within WeCom's own limits: text
 * of 4,000 characters, titles of 64 bytes, descriptions of 512.
 */
export const chatMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(4000) }),
  z.strictObject({
    kind: z.literal('link'),
    title: z.string().min(1).refine(bytes(64), 'is longer than 64 bytes'),
    description: z.string().refine(bytes(512), 'is longer than 512 bytes'),
    url: webAddress,
    /** Null: WeCom shows a grey square. */
    imageUrl: webAddress.nullable(),
  }),
  z.strictObject({
    kind: z.literal('miniprogram'),
    title: z.string().min(1).refine(bytes(64), 'is longer than 64 bytes'),
    appId: z.string().min(1),
    /** `pages/campaign/index.html?id=…`: WeCom wants the page to end in .html. */
    page: z.string().regex(/^[\w/-]+\.html(\?.*)?$/, 'must be a page that ends in .html'),
    imageUrl: webAddress,
  }),
])

export type ChatMessage = z.output<typeof chatMessage>
