import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, slug } from '../api/schemas'
import { chatMessage } from '../chat/message'
import { materialKinds } from './material-kind'
import { materialRoutes } from './routes'

export const materialView = z.object({
  id: slug,
  kind: z.enum(materialKinds),
  title: z.string(),
  summary: z.string(),
  /** The last day on which it may be sent; null: no end is set. */
  expiresOn: calendarDay.nullable(),
  isExpired: z.boolean(),
  /** The link to send, by which its reader is known (S14); null where it has expired, and for words to be copied. */
  message: chatMessage.nullable(),
  /** What stands in the manager's own moments (S13); null for what is sent, and where it has expired. */
  copy: z.string().nullable(),
})

export type MaterialView = z.output<typeof materialView>

export const materialContract = defineContract(materialRoutes, {
  listMaterials: {
    summary: 'What a manager can send, with links that are his own, and what he can copy into his moments; what has expired comes last',
    actor: 'manager',
    response: z.object({ materials: z.array(materialView) }),
    errors: ['MANAGER_NOT_FOUND'],
  },
})
