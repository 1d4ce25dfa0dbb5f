import type { CampaignView } from '../campaign/contract'
import { formatDay, shanghaiDay } from '../time/calendar-day'
import { shanghaiTime } from '../time/time-of-day'

/** "2月23日": the last day somebody can take part; `endsAt` itself is none of it. */
export const lastDayText = ({ endsAt }: Pick<CampaignView, 'endsAt'>): string => formatDay(shanghaiDay(new Date(Date.parse(endsAt) - 1)))

/** "2月10日 – 2月23日": both days belong to the campaign. */
export const periodText = ({ startsAt, endsAt }: Pick<CampaignView, 'startsAt' | 'endsAt'>): string =>
  `${formatDay(shanghaiDay(new Date(startsAt)))} – ${lastDayText({ endsAt })}`

/** By the bank's clock, never the phone's. */
export function daysLeftText({ phase, daysLeft }: Pick<CampaignView, 'phase' | 'daysLeft'>): string {
  if (phase === 'ended') return '活动已结束'
  if (phase === 'notStarted') return `${countdownText(daysLeft)}开始`
  return daysLeft === 0 ? '今天是最后一天' : `还剩 ${daysLeft} 天`
}

/** Days to a start: 0 → "今天". */
function countdownText(days: number): string {
  return ['今天', '明天'][days] ?? `${days} 天后`
}

/** "2月10日 09:00" in Shanghai, whatever zone the phone is in. */
export function momentText(instant: string): string {
  const moment = new Date(instant)
  return `${formatDay(shanghaiDay(moment))} ${shanghaiTime(moment)}`
}
