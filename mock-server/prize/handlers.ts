import { AMOUNT_LIMITS, planPrizes, type PrizeWish } from '#shared/prize/plan-prizes'
import type { PlanAnswer } from '#shared/prize/contract'
import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { costTarget } from './cost-target'

function answerWish(wish: PrizeWish, { settings }: Pick<Deps, 'settings'>): PlanAnswer {
  const plan = planPrizes(wish, AMOUNT_LIMITS, costTarget(settings))
  if (plan.outcome === 'refused') return plan
  const { outcome, prizes, total, left, meanFen, shareOfUsual, costLevel } = plan
  return { outcome, prizes, total, left, meanFen, shareOfUsual, costLevel }
}

export function prizeHandlers(deps: Pick<Deps, 'settings'>): Handlers<'prize'> {
  return { planPrizes: async ({ body }) => answerWish(body, deps) }
}
