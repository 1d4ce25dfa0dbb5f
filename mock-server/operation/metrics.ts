import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'
import { isSameSecret } from '../gateway/is-same-secret'
import { readFigures } from './read-figures'

type MetricDeps = Pick<Deps, 'db' | 'clock'>

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** What this process has answered. */
function countAnswers(app: FastifyInstance, registers: Registry[]): void {
  const draws = new Counter({ name: 'koi_draws_total', help: 'Draws answered, by what came of them', labelNames: ['outcome', 'reason'], registers })
  const refusals = new Counter({ name: 'koi_errors_total', help: 'Requests refused or failed, by their code', labelNames: ['code'], registers })
  const times = new Histogram({ name: 'koi_request_seconds', help: 'Time to answer', labelNames: ['endpoint', 'status'], buckets: BUCKETS_S, registers })
  app.addHook('preSerialization', async (request, reply, payload) => {
    const { code, outcome, refusal } = payload as { code?: string; outcome?: string; refusal?: string }
    if (reply.statusCode >= 400 && code) refusals.inc({ code })
    else if (request.routeOptions.config.endpoint === 'draw.drawPrize') draws.inc({ outcome: outcome ?? 'none', reason: refusal ?? '' })
    return payload
  })
  app.addHook('onResponse', async (request, reply) => {
    const { endpoint } = request.routeOptions.config
    if (endpoint) times.observe({ endpoint, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

/** What stands in the database: the same from every process. Returns what looks at it anew. */
function watchFigures(deps: MetricDeps, registers: Registry[]): () => Promise<void> {
  const waiting = new Gauge({ name: 'koi_payouts', help: 'Payouts by their state', labelNames: ['state'], registers })
  const age = new Gauge({ name: 'koi_payout_queue_age_seconds', help: 'How long the oldest payout that is due has waited; 0 where none is', registers })
  const left = new Gauge({ name: 'koi_budget_left_fen', help: 'Budget neither reserved nor paid, in fen', labelNames: ['pool'], registers })
  const isUp = new Gauge({ name: 'koi_database_up', help: '1 while the database answers', registers })
  return async () => {
    const figures = await readFigures(deps).catch(() => null)
    isUp.set(figures ? 1 : 0)
    waiting.reset()
    left.reset()
    for (const { state, count } of figures?.payouts ?? []) waiting.set({ state }, count)
    for (const { pool, fen } of figures?.budgets ?? []) left.set({ pool }, fen)
    age.set(figures?.oldestDueS ?? 0)
  }
}

/** Memory, event loop, open files: the process has one of each, however many servers stand in it. */
const processRegistry = new Registry()
collectDefaultMetrics({ register: processRegistry })

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** With the token, where there is one; else from this machine only. */
function requireReader({ headers, ip }: FastifyRequest, token: string | null): void {
  const mayRead = token === null ? LOOPBACK.includes(ip) : isSameSecret(`Bearer ${token}`, headers.authorization ?? '')
  if (!mayRead) throw new ApiError('ROUTE_NOT_FOUND', 'GET')
}

/** `/metrics`, in the text format of Prometheus: numbers only, nothing of a person. */
export function registerMetrics(app: FastifyInstance, deps: MetricDeps, token: string | null): void {
  const registry = new Registry()
  countAnswers(app, [registry])
  const look = watchFigures(deps, [registry])
  const all = Registry.merge([processRegistry, registry])
  app.get('/metrics', async (request, reply) => {
    requireReader(request, token)
    await look()
    return reply.type(all.contentType).send(await all.metrics())
  })
}
