import type { Client } from '#shared/api/client'
import { whenText } from '#shared/branch-event/when-text'
import type { CheckIn, EventGuest, HeldEvent } from '#shared/branch-event/contract'
import { promisesText } from '../compliance/promises-text'
import { customerName } from '../customer/customer-name'

/** How long its texts may be, and for how many it is at most. */
export const MOST = { name: 20, place: 60, gift: 40, quota: 500 }

/** "报名 20 / 20 · 候补 3 · 到场 0". */
export const countsText = ({ joined, quota, waiting, came }: HeldEvent): string =>
  [`报名 ${joined} / ${quota}`, ...(waiting > 0 ? [`候补 ${waiting}`] : []), ...(came > 0 ? [`到场 ${came}`] : [])].join(' · ')

export const guestName = ({ name }: Pick<EventGuest, 'name'>): string => customerName(name)

export function guestText({ state, cameAt }: Pick<EventGuest, 'state' | 'cameAt'>): string {
  if (cameAt) return `${whenText(cameAt)} 到场`
  return { in: '已报名', waiting: '候补', gone: '已取消' }[state]
}

type Answer =
  | Awaited<ReturnType<Client['branchEvent']['changeBranchEvent']>>
  | Awaited<ReturnType<Client['branchEvent']['cancelBranchEvent']>>

/** Why an event was not changed, or cancelled; empty: it was. */
export function obstacleText(answer: Answer): string {
  switch (answer.outcome) {
    case 'promises':
      return promisesText(answer.promises)
    case 'placesTaken':
      return `已经有 ${answer.joined} 位报上名，名额不能比这少。`
    case 'over':
      return '活动已经开始或取消，不能再改了。'
    default:
      return ''
  }
}

/** What the manager at the door is told; `isGood`: he lets him in. */
export function checkInText(checkIn: CheckIn): { text: string; isGood: boolean } {
  switch (checkIn.outcome) {
    case 'came':
      return { text: `${checkIn.name ?? '客户'}，欢迎到场`, isGood: true }
    case 'used':
      return { text: `这个签到码在${whenText(checkIn.cameAt)}已经用过（${checkIn.name ?? '客户'}）`, isGood: false }
    case 'noPlace':
      return { text: `${checkIn.name ?? '客户'}还没有名额：在候补，或者已经取消`, isGood: false }
    case 'cancelled':
      return { text: '这场活动已经取消，签到码不能再用', isGood: false }
    case 'otherDay':
      return { text: '活动不在今天，签到码当天才能用', isGood: false }
    case 'unknown':
      return { text: '不是这场活动的签到码，请核对后再输一次', isGood: false }
  }
}
