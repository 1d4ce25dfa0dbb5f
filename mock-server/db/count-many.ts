import type { Database, SqlValue } from './database'

/**
 * A report over many rows. Without PostgreSQL's compiler: it guesses far too many rows, and compiling takes longer than half of
 * the counting. With room to count a million in memory, and by tables of what is counted, not by sorting: that it is a few
 * lines in the end PostgreSQL cannot know.
 */
export const countMany = <Row>(db: Database, sql: string, params: readonly SqlValue[]): Promise<Row[]> =>
  db.transaction(async (tx) => {
    await tx.query('set local jit = off')
    await tx.query('set local enable_sort = off')
    await tx.query("set local work_mem = '64MB'")
    return tx.query<Row>(sql, params)
  })
