import type { OfferedCampaign } from '#shared/chat/contract'
import type { RefusalCode } from '#shared/eligibility/refusal'
import { staffRefusalTexts } from '#shared/eligibility/staff-refusal-text'
import { formatYuan } from '#shared/money/yuan'
import type { ParticipationStep } from '#shared/participation/step'

const stepTexts: Readonly<Record<ParticipationStep, string>> = {
  new: '还没有添加客户经理',
  added: '已添加，还没有打开活动',
  opened: '打开过活动，还没有参与',
  joined: '已参与，还没有填信息',
  informed: '信息已填，还没有抽奖',
  drawn: '已抽奖',
}

/** How far the customer is, in the manager's words; nothing in a group. */
export function stepText({ step, drawnAmount }: Pick<OfferedCampaign, 'step' | 'drawnAmount'>): string {
  if (drawnAmount !== null) return `已抽中 ${formatYuan(drawnAmount)} 元`
  return step === null ? '' : stepTexts[step]
}

const OWN_STEPS: readonly (RefusalCode | null)[] = ['NOT_ADDED', 'NOT_JOINED', 'INFO_REQUIRED', 'GAME_REQUIRED']

/** Nothing keeps him but a step that is his to take. */
export const isOwnStep = (refusal: RefusalCode | null): boolean => OWN_STEPS.includes(refusal)

/** What stands in his way, in words for the manager; null where nothing does, or where his prize says it all. */
export function obstacle({ refusal, drawnAmount }: Pick<OfferedCampaign, 'refusal' | 'drawnAmount'>): { title: string; text: string } | null {
  return refusal === null || drawnAmount !== null ? null : staffRefusalTexts[refusal]
}
