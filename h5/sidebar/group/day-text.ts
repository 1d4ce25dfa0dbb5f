import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

/** "2月12日" of an instant, in Shanghai. */
export const dayText = (instant: string): string => formatDay(shanghaiDay(new Date(instant)))
