import * as z from 'zod'
import { text } from '#shared/api/schemas'
import { cardKinds } from '#shared/customer/stickiness'
import { parseYuan } from '#shared/money/yuan'

const customer = z.strictObject({
  name: text(20),
  about: text(120),
  cards: z.array(z.enum(cardKinds)),
  aum: z.string().transform((yuan, context) => parseYuan(yuan) ?? (context.addIssue('is no amount of yuan'), z.NEVER)),
  replies: z.array(text(100)).min(1),
})

/** The customers managers practise on, as the bank writes them. */
export const practiceCustomersFile = z.strictObject({ customers: z.array(customer).min(1) }).transform(({ customers }) => customers)

export type PracticeCustomer = z.output<typeof customer>
