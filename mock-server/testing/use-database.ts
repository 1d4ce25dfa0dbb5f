import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect } from '../db/connect'
import type { Database } from '../db/database'

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

/** An empty, migrated database of the test file's own, embedded or real as the Vitest project says. */
export function useDatabase(): () => Database {
  let db: Database
  beforeAll(async () => {
    const cluster = inject('postgresUrl')
    db = await connect({ url: cluster === null ? null : await freshPostgres(cluster), folder: null })
  })
  afterAll(() => db.close())
  return () => db
}
