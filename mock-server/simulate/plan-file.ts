import * as z from 'zod'
import { givenInstant, yuan } from '#shared/api/schemas'
import { formatYuan } from '#shared/money/yuan'
import { planSum } from '#shared/prize/plan-sum'

const percent = z.number().min(0).max(100)

/** More would be no forecast any more; the same bound as a campaign's tickets. */
const MOST = 2_000_000

/** What a bank has in mind before a campaign: its prizes, and how many it expects to come and to draw. */
export const simulationPlan = z
  .strictObject({
    startsAt: givenInstant,
    endsAt: givenInstant,
    budget: yuan,
    prizes: z.array(z.strictObject({ amount: yuan, count: z.int().min(1) })).min(1).max(100),
    /** How many customers join, evenly over the campaign's time. */
    joins: z.int().min(0).max(MOST),
    /** Of those who join, how many per cent pass the gates. */
    eligible: percent.default(100),
    /** Of those who may, how many per cent draw. */
    drawRate: percent,
  })
  .superRefine(({ startsAt, endsAt, budget, prizes }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (Date.parse(endsAt) <= Date.parse(startsAt)) issue('endsAt', 'must be after startsAt')
    const { count, total } = planSum(prizes)
    if (total > budget) issue('prizes', `cost ${formatYuan(total)} yuan, more than the budget of ${formatYuan(budget)}`)
    if (count > MOST) issue('prizes', `there are ${count} of them, more than ${MOST}`)
  })

export type SimulationPlan = z.output<typeof simulationPlan>
