import * as z from 'zod'
import type { Fen } from '../money/fen'
import { parseYuan } from '../money/yuan'
import type { CalendarDay } from '../time/calendar-day'
import { TIME_OF_DAY, type TimeOfDay } from '../time/time-of-day'

const IN_FEN = { description: 'Amount in whole fen, 100 to the yuan', examples: [18800] }

/** An amount in whole fen. */
export const fen = z.int().nonnegative().meta(IN_FEN) as unknown as z.ZodType<Fen, Fen>

/** The same where it comes from outside and is added up: the sum has to stay exact. */
export const fenUpTo = (most: number) => z.int().nonnegative().max(most).meta(IN_FEN) as unknown as z.ZodType<Fen, Fen>

/** An amount as people write it, "19,400.00", to fen. */
export const yuan = z.union([z.string().max(40), z.number()]).transform((value, context): Fen => {
  const amount = parseYuan(String(value))
  if (amount !== null) return amount
  context.addIssue({ code: 'custom', message: `"${value}" is not an amount in yuan such as "3.88"` })
  return z.NEVER
})

/** A day in Asia/Shanghai, `2026-02-26`. */
export const calendarDay = z.iso
  .date({ abort: true })
  .meta({ description: 'Calendar day in Asia/Shanghai' }) as unknown as z.ZodType<CalendarDay, CalendarDay>

/** `08:30` in Shanghai. */
export const timeOfDay = z.string().regex(TIME_OF_DAY, 'must be a time such as "20:00"') as unknown as z.ZodType<TimeOfDay, TimeOfDay>

/** An ISO 8601 instant with its offset, `2026-02-12T02:00:00.000Z`. */
export const instant = z.iso
  .datetime({ offset: true, abort: true, error: 'must be a time with its offset, such as 2026-02-09T00:00:00+08:00' })
  .meta({ description: 'Instant' })

/**
 * What somebody gives us has a year that every part of the system can write, with its offset and some working days more:
 * the year 0 is a mistake to PostgreSQL, and 10000 is written otherwise.
 */
const isOfOurTime = (text: string) => text.startsWith('2')
const OF_OUR_TIME = 'must be of the years 2000 to 2999'

export const givenDay = calendarDay.refine(isOfOurTime, OF_OUR_TIME)

export const givenInstant = instant.refine(isOfOurTime, OF_OUR_TIME)

/** Ids people put into links and files: lower-case letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'may have lower-case letters, digits and hyphens only')

/**
 * Text from outside that is stored. U+0000 and half a character (a lone surrogate) are legal JSON and illegal in
 * PostgreSQL, where one such request would poison a whole batch.
 */
export const text = (max: number) =>
  z.string().min(1).max(max).regex(/^[^\u0000]*$/, 'must not contain U+0000').regex(/^[^\ud800-\udfff]*$/u, 'must not contain half a character')

/** Text that somebody writes for others to read: blanks alone say nothing. */
export const said = (max: number) => text(max).refine((it) => it.trim() !== '', 'must say something')

/** Ids the server made or derived, `r13-newcomer:cust-01`. */
export const id = z.string().regex(/^[A-Za-z0-9:_-]{1,120}$/, 'is no id')

/** How many there are. */
export const count = z.int().nonnegative()

/** So many of so many. */
export const rate = z.object({ part: count, whole: count })

/** Whose customers a page of figures counts: the manager's own, his branch's or everybody's, by his duties (K6). */
export const figureScope = z.enum(['own', 'branch', 'bank'])

export type FigureScope = z.output<typeof figureScope>

/**
 * Where a link may lead: a page of ours by its path, or a whole address. A `javascript:` link would run in the page of
 * whoever taps it, and a path that begins with two slashes of either kind is another site's.
 */
export const pageAddress = z
  .string()
  .regex(/^(https?:\/\/[^\s\\]+|\/(?![/\\])[^\s\\]*)$/, 'must begin with https:// or be a path such as /poster')

/** What a message of WeCom's leads to or shows: WeCom takes whole addresses only. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must begin with https://' })

/** What another app is opened by, `koibank://benefit/7`: no scheme that a browser runs or reads itself. */
export const appAddress = z
  .string()
  .regex(/^(?!javascript:|data:|vbscript:|blob:|file:)[a-z][a-z\d+.-]*:\/\/\S+$/i, 'must be an address such as koibank://benefit')
