import type { GroupHealth, RevivalRefusal } from '#shared/group-health/contract'
import { formatDay, nextDay, type CalendarDay } from '#shared/time/calendar-day'
import { shanghaiTime } from '#shared/time/time-of-day'

/** Why it is not put into the calendar, and what to do. */
export const refusalTexts: Readonly<Record<RevivalRefusal, string>> = {
  awake: '群里刚有人说话了，先接着聊，不用唤醒。',
  unpublished: '这个群还没发布，发布之后再排。',
  notTrusted: '这个群还在建立信任，先不发活动，试试另外三样。',
  dayFull: '明天已经排满，请在日历里挪开一条再排。',
}

function whenDay(day: CalendarDay, today: CalendarDay): string {
  if (day === today) return '今天'
  return day === nextDay(today) ? '明天' : formatDay(day)
}

/** "已排在明天 10:00", "今天 10:02 已发". */
export function plannedText({ day, time, sentAt }: GroupHealth['planned'][number], today: CalendarDay): string {
  if (sentAt !== null) return `今天 ${shanghaiTime(new Date(sentAt))} 已发`
  return `已排在${whenDay(day, today)} ${time}`
}
