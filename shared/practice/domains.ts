/** Served a second time under PRACTICE_BASE, over a world of its own: what stands beside a customer's chat (S25). */
export const practiceDomains = ['chat', 'insight', 'reach', 'script', 'tag', 'timeline', 'material', 'followUp', 'expert', 'branchEvent', 'compliance'] as const

export type PracticeDomain = (typeof practiceDomains)[number]

export const PRACTICE_BASE = '/practice'
