/** 未联系, 已外呼, 已添加, 拒绝. */
export const leadStates = ['new', 'called', 'added', 'refused'] as const
export type LeadState = (typeof leadStates)[number]
