import type { TestProject } from 'vitest/node'
import { startCluster } from '../db/postgres-cluster'

/** A PostgreSQL of this test run's own; gone with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Over a hundred nearly empty tables, starting the helpers takes ten times as long as the looking.
  const cluster = await startCluster({ fsync: false, helpers: 0 })
  project.provide('postgresUrl', cluster.url)
  return () => cluster.stop()
}
