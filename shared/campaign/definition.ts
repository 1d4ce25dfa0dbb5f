import * as z from 'zod'
import { instant, slug, text } from '../api/schemas'
import { sumFen, toFen, type Fen } from '../money/fen'
import { formatYuan, parseYuan } from '../money/yuan'
import { consent, drawSkin, infoField } from './contract'

/** An amount as people write it, "19,400.00", to fen. */
const yuan = z.union([z.string(), z.number()]).transform((value, context): Fen => {
  const amount = parseYuan(String(value))
  if (amount !== null) return amount
  context.addIssue({ code: 'custom', message: `"${value}" is not an amount in yuan such as "3.88"` })
  return z.NEVER
})

const prize = z
  .strictObject({ code: slug, name: text(20), amount: yuan, count: z.int().min(1).max(1_000_000), minimumSpend: yuan })
  .refine((it) => it.amount > 0, { path: ['amount'], message: 'a prize must be worth something' })
  .refine((it) => it.minimumSpend > it.amount, {
    path: ['minimumSpend'],
    message: 'must be more than the prize, or the voucher could never be used',
  })

/** The most different prizes in one plan: a place in the plan is kept in one byte. */
const MAX_PRIZES = 100

/** A campaign as a person writes it in a file: amounts in yuan, instants with their offset. */
export const campaignDefinition = z
  .strictObject({
    id: slug,
    name: text(30),
    startsAt: instant,
    endsAt: instant,
    budget: yuan,
    prizes: z.array(prize).min(1).max(MAX_PRIZES),
    infoFields: z.array(infoField).max(1),
    skin: drawSkin,
    cardTerms: text(100),
    rules: z.array(text(300)).min(1).max(20),
    consent: z.strictObject(consent.shape),
  })
  .superRefine((it, context) => {
    if (Date.parse(it.endsAt) <= Date.parse(it.startsAt)) {
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'must be later than startsAt' })
    }
    it.prizes.forEach(({ code }, index) => {
      if (it.prizes.findIndex((other) => other.code === code) < index) {
        context.addIssue({ code: 'custom', path: ['prizes', index, 'code'], message: `the code "${code}" is used twice` })
      }
    })
    const total = sumFen(it.prizes.map(({ amount, count }) => toFen(amount * count)))
    if (total > it.budget) {
      const message = `the prizes add up to ${formatYuan(total)} yuan, more than the budget of ${formatYuan(it.budget)}`
      context.addIssue({ code: 'custom', path: ['budget'], message })
    }
  })

export type CampaignDefinition = z.output<typeof campaignDefinition>
