import type { FastifyInstance } from 'fastify'
import type { Queryable } from '../db/database'

const ANSWERS_WITHIN_MS = 2_000

async function answers(db: Queryable): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS)))
  const asked = db.query('select 1').then(() => true, () => false)
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}

/**
 * `/healthz`: the process is alive; whoever watches it need not start it anew because the database is away.
 * `/readyz`: it can serve; whoever sends it customers sends none while the database is away, or while it stops.
 */
export function registerHealth(app: FastifyInstance, db: Queryable): void {
  let isStopping = false
  app.addHook('preClose', async () => void (isStopping = true))
  app.get('/healthz', async () => ({ isAlive: true }))
  app.get('/readyz', async (_request, reply) => {
    const reason = isStopping ? 'stopping' : (await answers(db)) ? null : 'database'
    return reply.status(reason === null ? 200 : 503).header('cache-control', 'no-store').send({ isReady: reason === null, reason })
  })
}
