import type { SqlValue } from './database'

export interface EmbeddedSource {
  /** Where the data stay; null keeps them in memory. */
  folder: string | null
  /** A prepared data folder to start from, so that the first start need not initialise one. */
  image: Uint8Array | null
}

export type WorkerCall =
  | { kind: 'query'; sql: string; params: readonly SqlValue[] }
  | { kind: 'script'; sql: string }
  | { kind: 'dump' }
  | { kind: 'close' }

export type WorkerRequest = WorkerCall & { id: number }

export interface WorkerAnswer {
  id: number
  value?: unknown
  error?: { message: string; code: string }
}
