import { formatLongDay, shanghaiDay } from '../time/calendar-day'

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** "9时", "15时30分"; seconds only where there are any. */
function clockText(at: Date): string {
  const [hours, minutes, seconds] = new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 19).split(':').map(Number)
  return `${hours}时${minutes || seconds ? `${minutes}分` : ''}${seconds ? `${seconds}秒` : ''}`
}

/** Midnight ends the day before it, as people say it. */
function endText(at: Date): string {
  const lastDay = shanghaiDay(new Date(at.getTime() - 1))
  return lastDay === shanghaiDay(at) ? `${formatLongDay(lastDay)}${clockText(at)}` : `${formatLongDay(lastDay)}24时`
}

/** When people can draw, in Shanghai; `endsAt` is exclusive. */
export function periodRule({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const start = new Date(startsAt)
  return `活动时间：${formatLongDay(shanghaiDay(start))}${clockText(start)}至${endText(new Date(endsAt))}，以抽奖完成的时间为准。`
}
