/**
 * The way of a customer through a campaign (D4), in this order. A step counts who has come this far through every step
 * before it, so that none is more than the one before.
 */
export const funnelSteps = ['exposed', 'added', 'opened', 'joined', 'informed', 'drawn', 'paid'] as const

export type FunnelStep = (typeof funnelSteps)[number]

export const funnelStepTexts: Readonly<Record<FunnelStep, string>> = {
  exposed: '看到活动',
  added: '加上好友',
  opened: '点开链接',
  joined: '参与活动',
  informed: '填好信息',
  drawn: '抽到奖品',
  paid: '奖品到账',
}

/** Distinct customers at each step. */
export type StepCounts = Readonly<Record<FunnelStep, number>>

/** How many of the step before came this far; the first has none before it. */
export function rateOf(counts: StepCounts, step: FunnelStep): { part: number; whole: number } | null {
  const before = funnelSteps[funnelSteps.indexOf(step) - 1]
  return before ? { part: counts[step], whole: counts[before] } : null
}
