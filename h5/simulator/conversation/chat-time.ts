import type { ShownMessage } from '#shared/simulator/contract'
import { daysBetween, formatDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { shanghaiClock } from '../clock/shanghai-time'

const DAY_WORDS = ['', '昨天', '前天']

/** Empty: today. */
function dayWord(sentAt: string, today: CalendarDay | null): string {
  const day = shanghaiDay(new Date(sentAt))
  return DAY_WORDS[today ? daysBetween(day, today) : 0] ?? formatDay(day)
}

/** "10:02", "昨天 10:02", "2月9日 10:02": in Shanghai, seen from the bank's today. */
export const chatTime = (sentAt: string, today: CalendarDay | null): string => `${dayWord(sentAt, today)} ${shanghaiClock(new Date(sentAt))}`.trimStart()

/** "10:02", "昨天", "2月9日": beside a name there is room for one of the two, as in WeChat's own list. */
export const listTime = (sentAt: string, today: CalendarDay | null): string => dayWord(sentAt, today) || shanghaiClock(new Date(sentAt))

const PAUSE_MS = 5 * 60 * 1000

/** Whether a line with the time stands above this message: at the beginning, and after some silence. */
export function hasTimeLine(messages: readonly ShownMessage[], index: number): boolean {
  const before = messages[index - 1]
  return !before || Date.parse(messages[index]!.sentAt) - Date.parse(before.sentAt) > PAUSE_MS
}
