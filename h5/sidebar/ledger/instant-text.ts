import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "10:00" in Shanghai. */
export const timeText = (instant: string) => time.format(new Date(instant))

/** "2月12日" in Shanghai. */
export const dayText = (instant: string) => formatDay(shanghaiDay(new Date(instant)))

/** "2月12日 10:00" in Shanghai. */
export const instantText = (instant: string) => `${dayText(instant)} ${timeText(instant)}`
