import { daysBetween } from '../time/calendar-day'
import type { WeeklyEventView } from './contract'

type When = Pick<WeeklyEventView, 'today' | 'startsOn' | 'time'>

/** A week goes from Monday to Sunday, as people count it: Friday is four days from Monday. */
const DAYS_TO_FRIDAY = 4

/** "今天 20:00", "本周五 20:00", and from Friday night to Sunday "下周五 20:00" (C29). */
export function eventText({ today, startsOn, time }: When): string {
  const days = daysBetween(today, startsOn)
  if (days === 0) return `今天 ${time}`
  return `${days <= DAYS_TO_FRIDAY ? '本周五' : '下周五'} ${time}`
}

/** How far it is, in words people use. */
export function daysLeftText({ today, startsOn }: When): string {
  const days = daysBetween(today, startsOn)
  if (days === 0) return '就在今天'
  return days === 1 ? '就在明天' : `还有 ${days} 天`
}

/** In which group it is. */
export const eventPlaceText = ({ groupName }: Pick<WeeklyEventView, 'groupName'>): string =>
  `${groupName ? `在“${groupName}”群里举行` : '在客户群里举行，进群就能参加'}，每周五都有。`
