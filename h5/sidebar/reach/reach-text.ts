import { momentText } from '#shared/campaign/period-text'
import type { ReachAnswer, ReachStanding } from '#shared/reach/contract'
import { formatDay } from '#shared/time/calendar-day'

type Obstacle = Pick<ReachAnswer, 'reason' | 'nextAllowedAt' | 'nextAllowedOn'>

/** Why nothing was sent, and from when on it can be. */
export function refusalText({ reason, nextAllowedAt, nextAllowedOn }: Obstacle): string {
  if (reason === 'capReached' && nextAllowedOn) return `没有发送：这位客户最近收到的活动消息已经够多了，${formatDay(nextAllowedOn)}起可以再发。`
  if (reason === 'quietHours' && nextAllowedAt) return `没有发送：现在是客户休息的时间，${momentText(nextAllowedAt)} 起可以发。`
  return '没有发送：客户已退订活动消息。奖品和到账的事，照常可以聊。'
}

/** How much a manager can still send him about campaigns. */
export function standingText({ reason, nextAllowedAt, nextAllowedOn, marketingLeft }: ReachStanding): string {
  if (reason === 'optedOut') return '已退订活动消息'
  if (reason === 'capReached' && nextAllowedOn) return `活动消息已发满，下次可发 ${formatDay(nextAllowedOn)}`
  const left = `本周还可发 ${marketingLeft} 条活动消息`
  return reason === 'quietHours' && nextAllowedAt ? `${left}，${momentText(nextAllowedAt)} 起` : left
}
