import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { beforeAll, inject } from 'vitest'
import { connect } from '../db/connect'
import type { Database } from '../db/database'
import { clearWorld } from './clear-world'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL of the test run's own; null in the project that runs on the embedded database. */
    postgresUrl: string | null
  }
}

/** A fresh database inside the cluster, so that test files can run beside each other. */
export async function freshPostgres(clusterUrl: string): Promise<string> {
  const name = `koi_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  return url.href
}

let kept: Promise<Database> | undefined

async function open(): Promise<Database> {
  const cluster = inject('postgresUrl')
  return connect({ url: cluster === null ? null : await freshPostgres(cluster), folder: null })
}

/**
 * An empty, migrated database, embedded or real as the Vitest project says. A process that runs one test file after
 * another opens it once and empties it for each: opening takes as long as many a file's tests.
 */
export function useDatabase(): () => Database {
  let db: Database
  beforeAll(async () => {
    db = await (kept ??= open())
    await db.transaction(clearWorld)
    await db.query('delete from simulated_clock')
  })
  return () => db
}
