import { toFen } from '../../money/fen'
import { laterDay, type CalendarDay } from '../../time/calendar-day'
import type { SopRule } from '../rule'
import type { Slot, SlotKind } from '../slot'
import type { Weekday } from '../../time/weekday'

/** The Monday of the worked example (G11). */
export const MARCH = '2026-03-02' as CalendarDay

export const fortnight: readonly [CalendarDay, CalendarDay] = [MARCH, laterDay(MARCH, 13)]

export const rule: SopRule = {
  mostPerWeek: { managed: 5, assisted: 2 }, leastContentPercent: 50, repeatDays: 14, mostLinksInRow: 2, lateAfterMinutes: 30,
  quiet: { from: '21:30', to: '08:00' },
}

export const slot = (change: Partial<Slot> = {}): Slot => ({
  id: 'one', weekdays: [1], time: '10:00', kind: 'content', isForAssisted: false, isOnHolidays: false, mostPrize: null,
  turns: ['甲', '乙', '丙'].map((it) => ({ theme: `主题${it}`, text: `${change.id ?? 'one'}的正文${it}` })), ...change,
})

const on = (weekday: Weekday, kind: SlotKind, change: Partial<Slot> = {}): Slot => slot({ id: `${kind}-${weekday}`, weekdays: [weekday], kind, ...change })

/** Monday, Wednesday and Friday content and offers, Tuesday and Thursday games, Friday's event in the evening. */
export const usualWeek: readonly Slot[] = [
  on(1, 'content', { isForAssisted: true }), on(2, 'game', { time: '20:00', mostPrize: toFen(1000) }), on(3, 'offer'), on(4, 'game', { time: '20:00', mostPrize: toFen(1000) }),
  on(5, 'content', { isForAssisted: true }), on(5, 'event', { time: '20:00', isOnHolidays: true, mostPrize: toFen(1880) }),
]
