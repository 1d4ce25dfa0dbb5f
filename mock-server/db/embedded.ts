import { Worker } from 'node:worker_threads'
import type { Database, Queryable, SqlValue } from './database'
import type { EmbeddedSource, WorkerAnswer, WorkerCall } from './embedded-protocol'

/** A refusal of the database; `code` is PostgreSQL's, `23505` for a unique violation, as `pg` reports it too. */
class DatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}

export interface EmbeddedDatabase extends Database {
  /** The whole data folder as a tar file. */
  dump(): Promise<Uint8Array>
}

/** Sends calls to the worker and matches its answers. */
function startWorker(source: EmbeddedSource) {
  const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), { workerData: source })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', ({ id, value, error }: WorkerAnswer) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (error) call?.reject(new DatabaseError(error.message, error.code))
    else call?.resolve(value)
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the embedded database has stopped')))
  const call = <T>(request: WorkerCall): Promise<T> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject })
      worker.postMessage({ ...request, id: lastId })
    })
  return { call, stop: () => worker.terminate() }
}

/** PostgreSQL inside this process. It has one connection, so everything takes turns, and a transaction is one turn. */
export async function openEmbedded(source: EmbeddedSource): Promise<EmbeddedDatabase> {
  const { call, stop } = startWorker(source)
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const raw: Queryable = {
    query: <Row>(sql: string, params: readonly SqlValue[] = []) => call<Row[]>({ kind: 'query', sql, params }),
  }
  const transaction = async <T>(work: (tx: Queryable) => Promise<T>): Promise<T> => {
    await raw.query('begin')
    try {
      const result = await work(raw)
      await raw.query('commit')
      return result
    } catch (error) {
      await raw.query('rollback')
      throw error
    }
  }
  await raw.query('select 1')
  return {
    query: (sql, params) => inTurn(() => raw.query(sql, params)),
    transaction: (work) => inTurn(() => transaction(work)),
    script: (sql) => inTurn(() => call<void>({ kind: 'script', sql })),
    dump: () => inTurn(() => call<Uint8Array>({ kind: 'dump' })),
    close: () => inTurn(async () => void (await call({ kind: 'close' }), await stop())),
  }
}
