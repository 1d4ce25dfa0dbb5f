import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "2月12日 10:00" in Shanghai. */
export function instantText(instant: string): string {
  const moment = new Date(instant)
  return `${formatDay(shanghaiDay(moment))} ${time.format(moment)}`
}
