import { daysBetween, type CalendarDay } from '../time/calendar-day'
import type { TimeOfDay } from '../time/time-of-day'
import { isQuiet } from '../reach/quiet-hours'
import type { SopRule } from './rule'
import { isInteraction, type TaskKind } from './slot'

/** Something that is sent on a day, as far as warnings look at it. */
export interface DatedItem {
  id: string
  day: CalendarDay
  time: TimeOfDay
  kind: TaskKind
  text: string
  /** When its habit is, where it was moved from there; null: it stands where it always does. */
  usual: { day: CalendarDay; time: TimeOfDay } | null
  /** Its day is a public holiday. A plan has none of these: it knows no dates. */
  isOnHoliday?: boolean
}

/** What is unwise, in the eyes of the rules; whoever plans decides. `ids`: the items it is about, the one to change last. */
export type SopWarning =
  | { code: 'sameMinute'; ids: string[] }
  /** The same text again so many days later (G20). */
  | { code: 'repeated'; ids: string[]; days: number }
  /** The habit of the fixed event is broken (G13). */
  | { code: 'habitMoved'; ids: string[] }
  /** Links follow each other without anything to answer between (G17). */
  | { code: 'linksInRow'; ids: string[] }
  | { code: 'quietHours'; ids: string[] }
  /** It was put on a public holiday: the plan leaves these out, or has it there on purpose (G10). */
  | { code: 'holiday'; ids: string[] }

const momentOf = ({ day, time }: Pick<DatedItem, 'day' | 'time'>): string => `${day} ${time}`

/** However it is set: the words alone tell whether two texts are the same. */
const wordsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '')

const hasLink = (text: string): boolean => /https?:\/\//i.test(text)

function sameMinute(items: readonly DatedItem[]): SopWarning[] {
  const together = new Map<string, string[]>()
  for (const item of items) together.set(momentOf(item), [...(together.get(momentOf(item)) ?? []), item.id])
  return [...together.values()].filter((ids) => ids.length > 1).map((ids) => ({ code: 'sameMinute', ids }))
}

function repeated(items: readonly DatedItem[], repeatDays: number): SopWarning[] {
  const lastWith = new Map<string, DatedItem>()
  return items.flatMap((item): SopWarning[] => {
    const words = wordsOf(item.text)
    const earlier = lastWith.get(words)
    lastWith.set(words, item)
    const days = earlier && daysBetween(earlier.day, item.day)
    return words !== '' && days !== undefined && days <= repeatDays ? [{ code: 'repeated', ids: [earlier!.id, item.id], days }] : []
  })
}

const isMoved = ({ usual, day, time }: DatedItem): boolean => usual !== null && (usual.day !== day || usual.time !== time)

/** `answers`: moments at which members said something, as `2026-03-02 10:00`. */
function linksInRow(items: readonly DatedItem[], most: number, answers: readonly string[]): SopWarning[] {
  const warnings: SopWarning[] = []
  let row: DatedItem[] = []
  for (const item of items) {
    const previous = row[row.length - 1]
    const isAnswered = previous !== undefined && answers.some((it) => it >= momentOf(previous) && it < momentOf(item))
    if (isInteraction(item.kind) || !hasLink(item.text)) row = []
    else row = isAnswered ? [item] : [...row, item]
    if (row.length > most) warnings.push({ code: 'linksInRow', ids: row.map(({ id }) => id) })
  }
  return warnings
}

const alone = (code: 'habitMoved' | 'quietHours' | 'holiday', items: readonly DatedItem[]): SopWarning[] => items.map(({ id }) => ({ code, ids: [id] }))

/** What speaks against sending these into one group, in the order of time. */
export function findWarnings(given: readonly DatedItem[], rule: SopRule, answers: readonly string[] = []): SopWarning[] {
  const items = [...given]
  items.sort((one, other) => momentOf(one).localeCompare(momentOf(other)) || one.id.localeCompare(other.id))
  return [
    ...sameMinute(items),
    ...repeated(items, rule.repeatDays),
    ...alone('habitMoved', items.filter((it) => it.kind === 'event' && isMoved(it))),
    ...linksInRow(items, rule.mostLinksInRow, answers),
    ...alone('quietHours', items.filter(({ time }) => isQuiet(time, rule.quiet))),
    ...alone('holiday', items.filter(({ isOnHoliday, usual, day }) => isOnHoliday && usual !== null && usual.day !== day)),
  ]
}
