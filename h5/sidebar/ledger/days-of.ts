import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'

/** What happened on each Shanghai day, in the order it comes in. */
export function daysOf<Item>(items: readonly Item[], instantOf: (item: Item) => string): { day: CalendarDay; items: Item[] }[] {
  const days: { day: CalendarDay; items: Item[] }[] = []
  for (const item of items) {
    const day = shanghaiDay(new Date(instantOf(item)))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
