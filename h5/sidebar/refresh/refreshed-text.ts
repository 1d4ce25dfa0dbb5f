import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

const hourAndMinute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** How old the figures are: "10:02 更新", with its day when that is not today, as after a night in a sleeping laptop. */
export function refreshedText(refreshedAt: Date, now: Date): string {
  const day = shanghaiDay(refreshedAt)
  const prefix = day === shanghaiDay(now) ? '' : `${formatDay(day)} `
  return `${prefix}${hourAndMinute.format(refreshedAt)} 更新`
}
