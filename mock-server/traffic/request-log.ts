import type { LoggedRequest } from '#shared/traffic/contract'
import type { Clock } from '#shared/time/clock'
import type { News } from '../qa/news'

export type Begun = Pick<LoggedRequest, 'method' | 'path' | 'route'>

/** The last requests, as they come and as they end. */
export interface RequestLog {
  readonly news: News
  /** Writes down a request that has come; the entry is filled in by whoever carries it out. */
  begin(request: Begun): LoggedRequest
  /** Newest first. */
  list(): readonly LoggedRequest[]
  clear(): void
}

const MOST = 500

export function createRequestLog(clock: Clock, news: News): RequestLog {
  let entries: LoggedRequest[] = []
  let lastId = 0
  return {
    news,
    begin: (request) => {
      lastId += 1
      const entry: LoggedRequest = {
        id: lastId, at: clock.now().toISOString(), ...request, caller: null, status: null, ms: null, body: null, answer: null,
        violation: null, fault: null,
      }
      entries = [entry, ...entries.slice(0, MOST - 1)]
      news.tell()
      return entry
    },
    list: () => entries,
    clear: () => {
      entries = []
      news.tell()
    },
  }
}
