import type { Database, Queryable } from '../../db/database'

/**
 * The database of a process that is killed before its n-th statement, commits counted: what it had committed stays, and
 * nothing more is heard of it.
 */
export function dyingDatabase(db: Database, statements: number): Database {
  let left = statements
  const live = () => {
    left -= 1
    if (left < 0) throw new Error('killed')
  }
  const dying = (of: Queryable): Queryable => ({
    query: async (sql, params) => {
      live()
      return of.query(sql, params)
    },
  })
  const transaction: Database['transaction'] = (work) =>
    db.transaction(async (tx) => {
      const result = await work(dying(tx))
      live()
      return result
    })
  return { ...db, ...dying(db), transaction }
}
