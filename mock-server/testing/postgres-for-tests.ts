import type { TestProject } from 'vitest/node'
import { startCluster } from '../db/postgres-cluster'

/** A PostgreSQL of this test run's own; gone with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ fsync: false })
  project.provide('postgresUrl', cluster.url)
  return () => cluster.stop()
}
