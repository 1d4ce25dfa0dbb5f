import { costPerCustomer } from '#shared/funnel/cost'
import { toFen, type Fen } from '#shared/money/fen'
import { permutePrizes } from '#shared/prize/permute-prizes'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Random } from '../random'
import type { CampaignDays } from './campaign-days'
import { fastChance } from './fast-chance'
import type { SimulationPlan } from './plan-file'

/** What became of a campaign once. */
export interface CampaignRun {
  drawn: number
  /** Who wanted to draw when everything was gone. */
  tooLate: number
  spent: Fen
  /** What each who joined has cost (D1); null where nobody joined. */
  cost: Fen | null
  /** Of each prize, in the plan's order. */
  prizes: number[]
  /** What is paid on which day, in fen. */
  payouts: Map<CalendarDay, Fen>
  /** The day on which the last prize went; null: some are left. */
  goneOn: CalendarDay | null
}

/** How many want to draw on each day: whoever joins does so at any moment of the campaign, and draws at once. */
function drawsByDay({ joins, eligible, drawRate }: SimulationPlan, days: CampaignDays, chance: () => number): Uint32Array {
  const counts = new Uint32Array(days.length)
  const share = (eligible / 100) * (drawRate / 100)
  for (let join = 0; join < joins; join += 1) {
    if (chance() < share) counts[days.at(chance())]! += 1
  }
  return counts
}

/** One campaign from its first to its last day, with the order of its prizes as a draw has it, and paid on the days a draw is paid. */
export function runCampaign(plan: SimulationPlan, days: CampaignDays, random: Random): CampaignRun {
  const order = permutePrizes(plan.prizes.map(({ count }) => count), random.bytes(32))
  const wanted = drawsByDay(plan, days, fastChance(random))
  const [prizes, payouts] = [plan.prizes.map(() => 0), new Map<CalendarDay, Fen>()]
  let [drawn, tooLate, spent] = [0, 0, 0]
  let goneOn: CalendarDay | null = null
  wanted.forEach((count, day) => {
    const taken = Math.min(count, order.length - drawn)
    let amount = 0
    for (let ticket = drawn; ticket < drawn + taken; ticket += 1) {
      const prize = order[ticket]!
      prizes[prize]! += 1
      amount += plan.prizes[prize]!.amount
    }
    drawn += taken
    tooLate += count - taken
    spent += amount
    if (taken > 0) payouts.set(days.paidOn(day), toFen((payouts.get(days.paidOn(day)) ?? 0) + amount))
    if (taken > 0 && drawn === order.length) goneOn = days.dayOf(day)
  })
  return { drawn, tooLate, spent: toFen(spent), cost: costPerCustomer(toFen(spent), plan.joins), prizes, payouts, goneOn }
}
