import { rewardProblems } from './rewards'

/** Why somebody cannot play: what he has to do about it stands in `refusal-text.ts`. */
export const playerRefusals = ['notMember', 'notCustomer', 'staff'] as const

/** Why an answer was not taken, whoever gives it. */
export const answerRefusals = [...playerRefusals, 'notOpen', 'isPaused', 'hasAnswered', 'hasWon'] as const

/** Why a game was not planned. */
export const planRefusals = [...rewardProblems, 'startPast', 'timeTaken', 'weekSpent', 'monthSpent', 'tooManyPicked', 'pickedGone'] as const

/** Why a game was not announced, launched or steered. */
export const steerRefusals = ['tooEarly', 'hasBegun', 'notRunning', 'isPaused', 'notPaused', 'roundOver'] as const

export type PlayerRefusal = (typeof playerRefusals)[number]
export type AnswerRefusal = (typeof answerRefusals)[number]
export type PlanRefusal = (typeof planRefusals)[number]
export type SteerRefusal = (typeof steerRefusals)[number]
