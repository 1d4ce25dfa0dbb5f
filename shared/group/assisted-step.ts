import type { GroupKind } from './kind'

/** How a group that somebody else owns is won, in this order (G7). */
export const assistedSteps = ['know', 'attract', 'goodwill', 'trust', 'lead'] as const
export type AssistedStep = (typeof assistedSteps)[number]

/** What a step is called, and what is done in it. */
export const assistedStepTexts: Readonly<Record<AssistedStep, { name: string; task: string }>> = {
  know: { name: '了解群用户', task: '先看大家聊什么、关心什么，和群主聊聊这个群' },
  attract: { name: '引起注意', task: '答一个大家正好在问的问题，让人记住您' },
  goodwill: { name: '获得好感', task: '分享用得上的生活信息，不提产品' },
  trust: { name: '建立信任', task: '说到做到，帮几位群友把事办成' },
  lead: { name: '客户引流', task: '可以发活动和海报了（在“活动”里），请有需要的人加您' },
}

/** 1 to 5, as people count them. */
export const assistedStepNumber = (step: AssistedStep): number => assistedSteps.indexOf(step) + 1

/** One step on, or back as far as needed: nobody jumps ahead (G7). */
export const canMoveTo = (from: AssistedStep, to: AssistedStep): boolean => assistedStepNumber(to) <= assistedStepNumber(from) + 1

/**
 * Whether codes, cards and offers that lead people away to the bank may be sent into a group: always into the bank's own, into
 * another's only once its people trust it (G7). `step` is null in a managed group.
 */
export const canLead = (kind: GroupKind, step: AssistedStep | null): boolean => kind === 'managed' || step === 'lead'
