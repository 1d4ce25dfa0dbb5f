import type { BranchEvent } from '#shared/branch-event/contract'

type Standing = Pick<BranchEvent, 'state' | 'waitingPlace' | 'cameAt' | 'refusal' | 'placesLeft' | 'cancelled'>

/** Where the customer stands, in a line. */
export function standingText({ state, waitingPlace, cameAt, refusal, placesLeft, cancelled }: Standing): string {
  if (cancelled) return '活动取消了'
  if (cameAt) return '欢迎到场'
  if (state === 'in') return '报名成功，等您来'
  if (state === 'waiting') return `候补第 ${waitingPlace} 位`
  if (refusal === 'started') return '活动已经开始'
  if (refusal === 'notInvited') return '这场活动有参加条件'
  if (state === 'gone') return '您已取消报名'
  return placesLeft > 0 ? '欢迎报名' : '名额已满，可以候补'
}

const refusalTexts: Readonly<Record<NonNullable<BranchEvent['refusal']>, string>> = {
  cancelled: '不用到店了。下次活动，您的客户经理会再邀请您。',
  started: '报名已经截止。下次活动，您的客户经理会再邀请您。',
  notInvited: '这场活动邀请的客户见上面的“邀请”。想参加的话，请问问您的客户经理。',
}

/** Why he cannot sign up, and what he can do. */
export const refusalText = (refusal: NonNullable<BranchEvent['refusal']>): string => refusalTexts[refusal]
