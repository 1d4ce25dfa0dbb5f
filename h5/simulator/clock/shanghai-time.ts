import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000
const WEEKDAYS = '日一二三四五六'

/** Clock readings of Shanghai in a Date's UTC fields: +08:00 all year. */
function shanghaiFields(instant: Date): Date {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS)
}

/** "2026年2月12日 周四 10:02:31". */
export function shanghaiWords(instant: Date): string {
  const fields = shanghaiFields(instant)
  const day = formatDay(shanghaiDay(instant))
  return `${fields.getUTCFullYear()}年${day} 周${WEEKDAYS[fields.getUTCDay()]} ${fields.toISOString().slice(11, 19)}`
}

/** "10:02". */
export function shanghaiClock(instant: Date): string {
  return shanghaiFields(instant).toISOString().slice(11, 16)
}

/** What an `<input type="datetime-local">` shows for this instant, read as Shanghai time wherever QA sits. */
export function toShanghaiInput(instant: Date): string {
  return shanghaiFields(instant).toISOString().slice(0, 16)
}

/** The instant QA typed, or null where the field is empty or no date. */
export function fromShanghaiInput(text: string): Date | null {
  const instant = new Date(`${text}:00+08:00`)
  return Number.isNaN(instant.getTime()) ? null : instant
}
