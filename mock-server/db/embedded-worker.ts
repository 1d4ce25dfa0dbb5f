import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { typeParsers } from './type-parsers'
import type { EmbeddedSource, WorkerAnswer, WorkerRequest } from './embedded-protocol'

/** PGlite runs beside the event loop, not on it: a long query would stop every request. */
const source = workerData as EmbeddedSource
const pglite = new PGlite({
  ...(source.folder === null ? {} : { dataDir: source.folder }),
  ...(source.image === null ? {} : { loadDataDir: new Blob([source.image as Uint8Array<ArrayBuffer>]) }),
  parsers: { ...typeParsers },
  relaxedDurability: false,
})

async function answer(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'query':
      return (await pglite.query(request.sql, [...request.params])).rows
    case 'script':
      await pglite.exec(request.sql)
      return null
    case 'dump':
      return new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await pglite.close()
      return null
  }
}

parentPort!.on('message', (request: WorkerRequest) => {
  answer(request).then(
    (value) => post({ id: request.id, value }),
    (error: Error & { code?: string }) => post({ id: request.id, error: { message: error.message, code: error.code ?? '' } }),
  )
})

function post(message: WorkerAnswer): void {
  parentPort!.postMessage(message)
}
