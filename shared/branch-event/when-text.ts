import { formatDay, shanghaiDay } from '../time/calendar-day'

/** "15:00" in Shanghai. */
export const timeText = (at: Date): string =>
  at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "2月12日 15:00". */
export const whenText = (instant: string): string => `${formatDay(shanghaiDay(new Date(instant)))} ${timeText(new Date(instant))}`
