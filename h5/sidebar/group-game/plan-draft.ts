import type { ListedGame } from '#shared/group-game/contract'
import { planRefusalTexts } from '#shared/group-game/refusal-text'
import { rewardProblem, USUAL_REWARDS } from '#shared/group-game/rewards'
import type { Fen } from '#shared/money/fen'
import { formatYuan, parseYuan } from '#shared/money/yuan'
import { countProblem, onlyProblems } from '../form/find-problems'
import { typedNumber, typedText } from '../form/typed-number'
import type { NewGame } from './group-game-store'

/** A game as it is typed. */
export interface PlanDraft {
  kind: ListedGame['kind']
  /** As the browser's field has it: a time in Shanghai without an offset. */
  starts: string
  /** By rank, in yuan: as many as there are slots. */
  rewards: string[]
  rounds: string
  roundSeconds: '30' | '60' | '120'
  leadMinutes: string
  /** All drawn at the launch, or some picked by him: those are asked first. */
  choice: 'drawn' | 'picked'
  /** By the bank's ids, in the order they were picked. */
  questionIds: string[]
}

export type PlanProblems = Partial<Record<'starts' | 'rewards' | 'rounds' | 'leadMinutes' | 'questions', string>>

const MOST = { rounds: 10, leadMinutes: 24 * 60 }

export const newPlan = (): PlanDraft => ({
  kind: 'quiz', starts: '', rewards: USUAL_REWARDS.map(formatYuan), rounds: '5', roundSeconds: '60', leadMinutes: '30', choice: 'drawn', questionIds: [],
})

/** What the slots cost; null where an amount is none. */
export function rewardsOf({ rewards }: Pick<PlanDraft, 'rewards'>): Fen[] | null {
  const amounts = rewards.map((it) => parseYuan(typedText(it)))
  return amounts.every((it) => it !== null) ? amounts : null
}

function rewardsProblem(draft: PlanDraft): string {
  const rewards = rewardsOf(draft)
  if (rewards === null) return '红包请填写金额，如 8 或 6.5'
  const problem = rewardProblem(rewards)
  return problem ? planRefusalTexts[problem] : ''
}

/** What is picked counts only where he picks, and dice have no questions. */
export const picksOf = ({ kind, choice, questionIds }: Pick<PlanDraft, 'kind' | 'choice' | 'questionIds'>): string[] => (kind !== 'dice' && choice === 'picked' ? questionIds : [])

function picksProblem(draft: PlanDraft): string {
  const picked = picksOf(draft).length
  if (draft.choice === 'picked' && draft.kind !== 'dice' && picked === 0) return '还没有挑题，挑几题或改回随机抽'
  return picked > (typedNumber(draft.rounds) ?? picked) ? planRefusalTexts.tooManyPicked : ''
}

/** What is missing or wrong, at its field. */
export function findPlanProblems(draft: PlanDraft): PlanProblems {
  return onlyProblems({
    starts: draft.starts === '' ? '请选择开始时间' : '',
    rewards: rewardsProblem(draft),
    rounds: countProblem(draft.rounds, 1, MOST.rounds),
    leadMinutes: countProblem(draft.leadMinutes, 0, MOST.leadMinutes),
    questions: picksProblem(draft),
  })
}

/** As it is handed in; only where `findPlanProblems` finds nothing. */
export const gameOf = (draft: PlanDraft): NewGame => ({
  kind: draft.kind, startsAt: `${draft.starts}:00+08:00`, rewards: rewardsOf(draft)!, rounds: typedNumber(draft.rounds)!,
  roundSeconds: Number(draft.roundSeconds), leadMinutes: typedNumber(draft.leadMinutes)!,
  ...(picksOf(draft).length > 0 && { questionIds: picksOf(draft) }),
})
