import { daysBetween, type CalendarDay } from '../time/calendar-day'

/** A node of the marketing calendar is a year and a day long at most. */
export const MOST_NODE_DAYS = 366

/** As many customers as a node may want to add. */
export const MOST_TARGET_ADDS = 100_000_000

/** Both days belong to a node. */
export const isNodePeriod = ({ from, until }: { from: CalendarDay; until: CalendarDay }): boolean => from <= until && daysBetween(from, until) < MOST_NODE_DAYS

/** Where a period is none, for a schema to say. */
export const NO_NODE_PERIOD = { path: ['until'], message: 'must be on or after `from`, and a year later at most' }
