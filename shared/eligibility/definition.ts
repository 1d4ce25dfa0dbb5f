import * as z from 'zod'
import { text } from '../api/schemas'

/** Only numbers issued in this province, or this city of it (R5). */
const regionGate = z.strictObject({
  province: text(20),
  city: text(20).nullable().default(null),
  /** Whether a number the region table does not know may take part. */
  unknown: z.enum(['allow', 'deny']).default('deny'),
})

/** Who may draw (R3–R9): the gates in the order they are checked; null or false is no gate. */
export const gates = z
  .strictObject({
    /** `never`: no manager added before the campaign; `period`: none at the moment of an add inside it. */
    firstAdd: z.enum(['never', 'period']).nullable().default(null),
    region: regionGate.nullable().default(null),
    bankCustomer: z.boolean().default(false),
    whitelist: z.boolean().default(false),
  })
  .prefault({})
