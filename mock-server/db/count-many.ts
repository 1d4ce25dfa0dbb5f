import pLimit from 'p-limit'
import type { Database, Queryable, SqlValue } from './database'

/** Of the connections of a server process; the others are for those who draw, answer and pay meanwhile. */
const twoAtOnce = pLimit(2)

/**
 * A report over many rows. Without PostgreSQL's compiler: it guesses far too many rows, and compiling takes longer than half of
 * the counting. With room to count a million in memory. Two at a time: whoever reads one after many others waits for them, and
 * nobody else does.
 */
export const readReport = <T>(db: Database, read: (tx: Queryable) => Promise<T>): Promise<T> =>
  twoAtOnce(() => db.transaction(async (tx) => {
    await tx.query('set local jit = off')
    await tx.query("set local work_mem = '64MB'")
    return read(tx)
  }))

/** A report of one statement. */
export const readMany = <Row>(db: Database, sql: string, params: readonly SqlValue[]): Promise<Row[]> => readReport(db, (tx) => tx.query<Row>(sql, params))

/**
 * The same, by tables of what is counted and not by sorting: that it is a few lines in the end PostgreSQL cannot know. Not for a
 * statement that asks for an order of many rows (`distinct on`): to get it without sorting, PostgreSQL joins row by row.
 */
export const countMany = <Row>(db: Database, sql: string, params: readonly SqlValue[]): Promise<Row[]> =>
  readReport(db, async (tx) => {
    await tx.query('set local enable_sort = off')
    return tx.query<Row>(sql, params)
  })
