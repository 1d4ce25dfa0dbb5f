import { WecomError } from './wecom-error'

interface Page<T> {
  rows: readonly T[]
  /** {} on the last page. */
  next: { next_cursor?: string }
}

/** A page of a list; the cursor is where the next begins. Throws 50100. */
export function pageOf<T>(rows: readonly T[], cursor: unknown, limit: number): Page<T> {
  const from = cursor === undefined || cursor === '' ? 0 : Number(String(cursor).replace(/^from-/, ''))
  if (!Number.isInteger(from) || from < 0 || from > rows.length) throw new WecomError(50100)
  const end = from + limit
  return { rows: rows.slice(from, end), next: end < rows.length ? { next_cursor: `from-${end}` } : {} }
}

/** How many rows are asked for, from 1 to `most`. Throws 40058. */
export function limitOf(value: unknown, most: number, otherwise = most): number {
  if (value === undefined) return otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) throw new WecomError(40058)
  return value
}
