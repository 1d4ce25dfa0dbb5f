import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contract, mockContract } from '#shared/api/contract'
import type { Route } from '#shared/api/route'
import type { Recording } from '#shared/traffic/contract'
import { deviceOf } from '../session/session-cookie'
import { jsonOf, type WatchDeps } from './answer-json'
import { callerOf } from './caller-of'
import { endpointOf } from './endpoint-of'

type Recorded = Recording['requests'][number]

declare module 'fastify' {
  interface FastifyRequest {
    /** Its line in the recording; null while nothing is recorded. */
    recorded: Recorded | null
  }
}

export interface Recorder {
  start(scenario: string): { scenario: string; startedAt: string }
  /** Null where nothing is recorded. */
  stop(): Recording | null
}

/** What tells us of something that somebody did in the simulated WeCom: it will tell again. */
const CONSEQUENCES = ['chat.tellChatMessages', 'question.tellStaffMessages']

/** QA only looks, waits, or begins anew. */
const NO_ACTS = [
  'qa.reset', 'scenario.setScenario', 'simulator.awaitNews', 'traffic.awaitRequests', 'traffic.countRequests', 'traffic.clearRequests',
  'traffic.startRecording', 'traffic.stopRecording', 'traffic.replayRecording',
]

const namesOf = (domains: Readonly<Record<string, { routes: object }>>, fits: (route: Route) => boolean) =>
  Object.entries(domains).flatMap(([domain, { routes }]) =>
    Object.entries(routes as Record<string, Route>).filter(([, route]) => fits(route)).map(([name]) => `${domain}.${name}`),
  )

/** The product's endpoints, and what QA changes about the world. */
const RECORDED = new Set([
  ...namesOf(contract, () => true).filter((name) => !CONSEQUENCES.includes(name)),
  ...namesOf(mockContract, ({ method }) => method !== 'GET').filter((name) => !NO_ACTS.includes(name)),
])

/** A request that asks for more than its path and its body. */
const KEPT_HEADERS = ['idempotency-key']

const MOST = 5000

function beginLine(request: FastifyRequest, deps: WatchDeps): Recorded {
  const { method, url, headers, body, routeOptions } = request
  return {
    method: method as Recorded['method'], path: url, body: body ?? null,
    caller: callerOf(request, endpointOf(routeOptions.config.endpoint ?? null)?.actor ?? 'anyone', deps),
    deviceId: deviceOf(request),
    headers: Object.fromEntries(KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]))),
    at: deps.clock.now().toISOString(), status: null, answer: null,
  }
}

function endLine({ recorded }: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  if (recorded === null) return
  recorded.status = reply.statusCode
  recorded.answer = jsonOf(reply, payload)
}

/** Writes down what comes, from a known beginning. Call it before the routes are registered. */
export function createRecorder(app: FastifyInstance, deps: WatchDeps): Recorder {
  let recording: Recording | null = null
  app.decorateRequest('recorded', null)
  app.addHook('preValidation', async (request) => {
    if (!recording || !RECORDED.has(request.routeOptions.config.endpoint ?? '') || recording.requests.length >= MOST) return
    request.recorded = beginLine(request, deps)
    recording.requests.push(request.recorded)
  })
  app.addHook('onSend', async (request, reply, payload) => endLine(request, reply, payload))
  return {
    start: (scenario) => {
      const startedAt = deps.clock.now().toISOString()
      recording = { format: 'koi-recording-1', scenario, startedAt, requests: [] }
      return { scenario, startedAt }
    },
    stop: () => {
      const ended = recording
      recording = null
      return ended
    },
  }
}
