/** What a pack is made of, in the order it is sent. */
export const packPartNames = {
  comparison: '对比',
  advantage: '优势',
  endorsement: '背书',
  ask: '利他小要求',
  plan: '方案',
  effect: '效果',
  price: '价格',
  benefit: '福利',
  afterSale: '售后',
  case: '案例',
} as const

export type PackPart = keyof typeof packPartNames

/** The steps that are prepared as packs. */
export const packSteps = ['compare', 'offer', 'objection'] as const

export type PackStep = (typeof packSteps)[number]

/** What a step's pack is put together from. */
export const packParts: Readonly<Record<PackStep, readonly PackPart[]>> = {
  compare: ['comparison', 'advantage', 'endorsement'],
  offer: ['ask', 'plan', 'case'],
  objection: ['effect', 'price', 'benefit', 'afterSale', 'case'],
}

interface Need {
  part: PackPart
  count: number
  /** Else more than that will do. */
  isExact: boolean
}

const atLeast = (part: PackPart, count: number): Need => ({ part, count, isExact: false })
const exactly = (part: PackPart, count: number): Need => ({ part, count, isExact: true })

/** What each step's pack has to hold (S6d, S6e, S6f). */
export const packNeeds: Readonly<Record<PackStep, readonly Need[]>> = {
  compare: [atLeast('comparison', 1), atLeast('endorsement', 1)],
  offer: [exactly('ask', 2), exactly('plan', 3), exactly('case', 1)],
  objection: [exactly('case', 2)],
}

export interface PackProblem extends Need {
  /** So many there are. */
  has: number
}

/** What a pack lacks, or has too much of; empty: it can be used. Parts that a step says nothing about are welcome. */
export function packProblems(step: PackStep, parts: readonly PackPart[]): PackProblem[] {
  return packNeeds[step]
    .map((need) => ({ ...need, has: parts.filter((part) => part === need.part).length }))
    .filter(({ has, count, isExact }) => has < count || (isExact && has > count))
}

/** "方案要正好 3 个，现在 2 个". */
export const packProblemText = ({ part, count, isExact, has }: PackProblem): string =>
  `${packPartNames[part]}要${isExact ? '正好' : '至少'} ${count} 个，现在 ${has} 个`
