import { toFen, type Fen } from '../money/fen'

/** What a group game may cost (G15): amounts in fen. */
export const REWARD_RULE = {
  /** Of one slot. */
  from: toFen(500),
  to: toFen(1000),
  /** Of a whole game. */
  total: toFen(5000),
  leastSlots: 2,
  mostSlots: 9,
} as const

/** 5 slots of 5 to 10 yuan, not all the same (G14, G15): what a new game begins with. */
export const USUAL_REWARDS: readonly Fen[] = [1000, 800, 700, 600, 500].map(toFen)

/** What the least and the most of them are. */
export function rewardRange(rewards: readonly Fen[]): { least: Fen; most: Fen } {
  return { least: toFen(Math.min(...rewards)), most: toFen(Math.max(...rewards)) }
}

export const rewardProblems = ['rewardCount', 'rewardAmount', 'rewardsEqual', 'rewardTotal'] as const

export type RewardProblem = (typeof rewardProblems)[number]

/** What is wrong with the rewards of a game, the first of them for who is fastest; null where nothing is. */
export function rewardProblem(rewards: readonly Fen[]): RewardProblem | null {
  if (rewards.length < REWARD_RULE.leastSlots || rewards.length > REWARD_RULE.mostSlots) return 'rewardCount'
  if (rewards.some((amount) => amount < REWARD_RULE.from || amount > REWARD_RULE.to)) return 'rewardAmount'
  if (rewards.every((amount) => amount === rewards[0])) return 'rewardsEqual'
  return rewards.reduce((total, amount) => total + amount, 0) > REWARD_RULE.total ? 'rewardTotal' : null
}
