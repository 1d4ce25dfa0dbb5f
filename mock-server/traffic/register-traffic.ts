import type { FastifyInstance } from 'fastify'
import type { Recording } from '#shared/traffic/contract'
import { createNews } from '../qa/news'
import { createHeldReplies } from '../held-replies'
import type { WatchDeps } from './answer-json'
import { carryOutFaults } from './carry-out'
import { createFaults, type Faults } from './faults'
import { createRecorder, type Recorder } from './recorder'
import { createRequestLog, type RequestLog } from './request-log'
import { sendAgain, type SenderDeps, type SentAgain } from './send-again'
import { watchAnswers, watchArrivals } from './watch-requests'

/** What goes over the wire, and what QA does to it. */
export interface Traffic {
  log: RequestLog
  faults: Faults
  recorder: Recorder
  /** The same request by the same caller, now. */
  sendAgain(request: Recording['requests'][number]): Promise<SentAgain>
  /** Nothing was asked yet, nothing goes wrong and nothing is recorded. */
  beginAgain(): void
}

/** Call it before any other hook and any route. */
export function registerTraffic(app: FastifyInstance, deps: WatchDeps & SenderDeps): Traffic {
  const log = createRequestLog(deps.clock, createNews(app))
  const faults = createFaults()
  const held = createHeldReplies(app)
  watchArrivals(app, log)
  watchAnswers(app, deps)
  const recorder = createRecorder(app, deps)
  carryOutFaults(app, faults, held)
  return {
    log,
    faults,
    recorder,
    sendAgain: (request) => sendAgain(app, deps, request),
    beginAgain: () => {
      log.clear()
      faults.set([])
      recorder.stop()
    },
  }
}
