import pg from 'pg'
import { StartRefused } from '../start-refused'
import type { Database, Queryable, SqlValue } from './database'
import { typeParsers } from './type-parsers'

/** A unique constraint was violated. */
export const UNIQUE_VIOLATION = '23505'

const MAX_CONNECTIONS = 10

/** Whoever asks while the database is gone hears so, and does not wait for ever. */
const CONNECT_WITHIN_MS = 5_000

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    typeParsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
}

function queryable(client: { query: pg.Pool['query'] | pg.PoolClient['query'] }): Queryable {
  const run = client.query.bind(client) as (sql: string, params: SqlValue[]) => Promise<{ rows: unknown[] }>
  return { query: async <Row>(sql: string, params: readonly SqlValue[] = []) => (await run(sql, [...params])).rows as Row[] }
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(queryable(client))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // A connection that cannot even roll back is broken: destroy it instead of handing it out again.
    const isBroken = await client.query('rollback').then(() => false, () => true)
    client.release(isBroken)
    throw error
  }
}

/** A real PostgreSQL, any number of server processes beside each other. */
export async function openPostgres(url: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new StartRefused('DATABASE_URL: must begin with postgres://')
  const pool = new pg.Pool({ connectionString: url, max: MAX_CONNECTIONS, connectionTimeoutMillis: CONNECT_WITHIN_MS, types })
  // Without a listener an idle connection that is cut ends the process; the pool replaces it by itself.
  pool.on('error', () => undefined)
  await pool.query('select 1').catch((error: Error) => {
    throw new StartRefused(`DATABASE_URL: the database does not answer: ${error.message || String(error)}`)
  })
  return {
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    script: async (sql) => void (await pool.query(sql)),
    close: () => pool.end(),
  }
}
