import { connect } from '../db/connect'
import { hasPostgres, startCluster } from '../db/postgres-cluster'
import { createBenchDeps, fillBenchWorld } from './bench-world'
import { directDraws } from './direct-draws'
import { httpDraws, httpEchoes, startBenchServer } from './http-draws'
import { createInsertRate, pgbenchPath } from './insert-rate'
import { interleave } from './interleave'
import type { Report } from './report'
import { median, medianRatio, percentile } from './statistics'

const CLIENTS = 64
const ROUNDS = 9
const DIRECT_DRAWS = 6_000
const HTTP_REQUESTS = 5_000
const EMBEDDED_DRAWS = 3_000

/** The round that is not counted draws as well. */
const crowdFor = (draws: number) => draws * (ROUNDS + 1)

const perSecond = (rates: readonly number[]) => `${Math.round(median(rates)).toLocaleString('en')}/s`

async function benchEmbedded(report: Report): Promise<void> {
  const db = await connect({ url: null, folder: null })
  try {
    const deps = await createBenchDeps(db)
    const nextCustomer = await fillBenchWorld(deps, crowdFor(EMBEDDED_DRAWS))
    const rates = await interleave(ROUNDS, { embedded: () => directDraws(deps, nextCustomer, CLIENTS, EMBEDDED_DRAWS) })
    report.figure('draw.embedded64', median(rates.embedded), 'draws per second on the embedded database, 64 callers')
  } finally {
    await db.close()
  }
}

async function measurePostgres(url: string, report: Report): Promise<void> {
  const db = await connect({ url, folder: null })
  const deps = await createBenchDeps(db)
  const nextCustomer = await fillBenchWorld(deps, crowdFor(DIRECT_DRAWS + HTTP_REQUESTS))
  const server = await startBenchServer(url)
  const size = { connections: CLIENTS, requests: HTTP_REQUESTS }
  const p99s: number[] = []
  await db.query('checkpoint')
  const rates = await interleave(ROUNDS, {
    insert: await createInsertRate(db, url, CLIENTS),
    direct: () => directDraws(deps, nextCustomer, CLIENTS, DIRECT_DRAWS),
    echo: async () => (await httpEchoes(server.port, size)).perSecond,
    http: async () => {
      const load = await httpDraws(server.port, deps, nextCustomer, size)
      p99s.push(percentile(load.latenciesMs, 0.99))
      return load.perSecond
    },
  })
  await server.stop()
  await db.close()
  report.figure('draw.direct64', medianRatio(rates.direct, rates.insert), `× pgbench's one-row insert: ${perSecond(rates.direct)} to ${perSecond(rates.insert)}`)
  report.figure('draw.http64', medianRatio(rates.http, rates.echo), `× a bare route of the same server: ${perSecond(rates.http)} to ${perSecond(rates.echo)}`)
  report.figure('draw.http64P99Ms', median(p99s.slice(1)), 'ms, over HTTP at 64 connections')
}

const POSTGRES_FIGURES = ['draw.direct64', 'draw.http64', 'draw.http64P99Ms']

async function benchPostgres(report: Report): Promise<void> {
  const reason = !hasPostgres() ? 'no PostgreSQL 15 or newer on this machine' : pgbenchPath() ? null : 'no pgbench beside PostgreSQL'
  if (reason !== null) return POSTGRES_FIGURES.forEach((name) => report.absent(name, reason))
  const cluster = await startCluster()
  try {
    await measurePostgres(cluster.url, report)
  } finally {
    await cluster.stop()
  }
}

/** The draw against what the database and the HTTP server can do at most, in one run. fsync is on. */
export async function benchDraw(report: Report): Promise<void> {
  report.say(`draw: ${ROUNDS} rounds in turn, medians`)
  await benchPostgres(report)
  await benchEmbedded(report)
}
