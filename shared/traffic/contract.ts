import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { instant, slug, text } from '../api/schemas'
import { trafficRoutes } from './routes'

/** `draw.drawPrize`: domain and endpoint of the contract. */
const routeName = z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/, 'is no endpoint such as draw.drawPrize')

const loggedRequest = z.object({
  /** Counts up from the start of the server; a reset does not begin anew. */
  id: z.int(),
  at: instant,
  method: z.string(),
  path: z.string(),
  /** Null where the contract has no such route. */
  route: routeName.nullable(),
  /** `customer cust-02`, `manager lin-wanqing`, `bank`; null where nobody is signed in. */
  caller: z.string().nullable(),
  /** Null while it is under way, and where the connection was cut. */
  status: z.int().nullable(),
  ms: z.number().nullable(),
  body: z.unknown(),
  answer: z.unknown(),
  /** How request or answer broke the contract; null where neither did. */
  violation: z.string().nullable(),
  /** The fault that was done to it. */
  fault: z.string().nullable(),
})

export type LoggedRequest = z.output<typeof loggedRequest>

/** Whatever is given has to fit; `body` and `answer` are parts that have to be contained. */
const requestPattern = z.strictObject({
  route: routeName.optional(),
  caller: text(80).optional(),
  status: z.int().optional(),
  body: z.record(z.string(), z.unknown()).optional(),
  answer: z.record(z.string(), z.unknown()).optional(),
})

export type RequestPattern = z.output<typeof requestPattern>

const fault = z.strictObject({
  /** `*` is every endpoint outside /qa. */
  route: z.union([z.literal('*'), routeName]),
  kind: z.discriminatedUnion('name', [
    /** Answers with this status, and does nothing else. */
    z.strictObject({ name: z.literal('status'), status: z.int().min(400).max(599) }),
    z.strictObject({ name: z.literal('delay'), ms: z.int().min(1).max(60_000) }),
    /** Does everything, and then cuts the line: the client cannot know. */
    z.strictObject({ name: z.literal('dropAfterCommit') }),
    /** Cuts the line before anything is done. */
    z.strictObject({ name: z.literal('drop') }),
    /** Carries the request out twice, as a network that repeats does; the second answer is told. */
    z.strictObject({ name: z.literal('repeat') }),
    z.strictObject({ name: z.literal('throttle'), bytesPerSecond: z.int().min(10).max(10_000_000) }),
    /** Never answers. */
    z.strictObject({ name: z.literal('silence') }),
    /** Answers 200 with a page: what a hotel's network says before one has logged in to it. Nothing is done. */
    z.strictObject({ name: z.literal('garbage') }),
  ]),
  /** How many requests it is done to; null is every one until it is taken back. */
  times: z.int().min(1).max(1000).nullable(),
})

export type Fault = z.output<typeof fault>

const recordedRequest = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT']),
  path: z.string().startsWith('/').max(2000),
  caller: z.string().nullable(),
  /** The mark of the device it came from (K11). */
  deviceId: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  /** The bank's time of the request. */
  at: instant,
  /** Null where the line was cut. */
  status: z.int().nullable(),
  answer: z.unknown(),
})

/** What happened from a known beginning, as a file. */
export const recording = z.strictObject({
  format: z.literal('koi-recording-1'),
  /** The scenario it began in. */
  scenario: slug,
  startedAt: instant,
  requests: z.array(recordedRequest).max(5000),
})

export type Recording = z.output<typeof recording>

const difference = z.object({
  /** Its place in the recording, from 0. */
  index: z.int(),
  path: z.string(),
  /** Where they differ: `status`, `answer.draw.amount`. */
  field: z.string(),
  recorded: z.unknown(),
  replayed: z.unknown(),
})

export type Difference = z.output<typeof difference>

/** What went over the wire, and what QA does to it. These routes do not exist without the mock flag. */
export const trafficContract = defineContract(trafficRoutes, {
  listRequests: {
    summary: 'The last 500 requests outside /qa, newest first, contract violations marked',
    actor: 'anyone',
    response: z.object({ version: z.int(), requests: z.array(loggedRequest) }),
    errors: [],
  },
  awaitRequests: {
    summary: 'Waits until there was another request or answer since that version, 20 seconds at most',
    actor: 'anyone',
    body: z.strictObject({ after: z.int().min(0) }),
    response: z.object({ version: z.int() }),
    errors: [],
  },
  countRequests: {
    summary: 'How many requests fit: "this route was called once with …"',
    actor: 'anyone',
    body: requestPattern,
    response: z.object({ count: z.int(), requests: z.array(loggedRequest) }),
    errors: [],
  },
  clearRequests: { summary: 'Forgets the requests so far', actor: 'anyone', response: z.object({ isCleared: z.literal(true) }), errors: [] },
  listFaults: { summary: 'The faults that are set, with what is left of them', actor: 'anyone', response: z.object({ faults: z.array(fault) }), errors: [] },
  setFaults: {
    summary: 'What happens to requests from now on; an empty list takes every fault back',
    actor: 'anyone',
    body: z.strictObject({ faults: z.array(fault).max(50) }),
    response: z.object({ faults: z.array(fault) }),
    errors: ['ROUTE_NOT_FOUND'],
  },
  startRecording: {
    summary: 'Sets the world to a scenario and writes down every request to the product from there, and what QA does',
    actor: 'anyone',
    body: z.strictObject({ scenario: slug }),
    response: z.object({ scenario: slug, startedAt: instant }),
    errors: ['SCENARIO_NOT_FOUND'],
  },
  stopRecording: { summary: 'Ends the recording and hands it over', actor: 'anyone', response: recording, errors: ['WRONG_STATE'] },
  replayRecording: {
    summary: 'Sets the world to where the recording began, sends the same requests by the same people at the same times, and says what came out otherwise',
    actor: 'anyone',
    body: recording,
    response: z.object({ replayed: z.int(), differences: z.array(difference) }),
    errors: ['SCENARIO_NOT_FOUND'],
  },
})
