interface Waiting<Request, Result> {
  request: Request
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

export interface BatchRules<Request, Result> {
  /** What is decided together: `campaign-1`. */
  lineOf(request: Request): string
  /** Who asks: he is once in a batch. */
  personOf(request: Request): string
  /** Decides a whole batch of one line at once; results in the order of the requests. */
  decide(requests: readonly Request[]): Promise<Result[]>
}

/** Past this, a batch gains nothing and those in it wait longer. Measured in mock-server/bench. */
const MAX_BATCH = 256

/** While one batch is committed, the next is read from the network and waits for the database: neither stands still. */
const IN_FLIGHT = 2

/** The waiting of one line. */
interface Line<Request, Result> {
  waiting: Waiting<Request, Result>[]
  inFlight: number
}

/** The first of every person, in order: one who asks twice is answered again, by what came of it, in the next batch. */
function takeBatch<Request, Result>(queue: Waiting<Request, Result>[], personOf: (request: Request) => string): Waiting<Request, Result>[] {
  const people = new Set<string>()
  const batch: Waiting<Request, Result>[] = []
  const rest: Waiting<Request, Result>[] = []
  for (const waiting of queue) {
    const person = personOf(waiting.request)
    const isFirst = batch.length < MAX_BATCH && !people.has(person)
    people.add(person)
    ;(isFirst ? batch : rest).push(waiting)
  }
  queue.splice(0, queue.length, ...rest)
  return batch
}

/** Decides a whole batch at once; when that fails, one by one, so that only a bad request fails. */
async function settle<Request, Result>(decide: BatchRules<Request, Result>['decide'], batch: readonly Waiting<Request, Result>[]): Promise<void> {
  try {
    const results = await decide(batch.map(({ request }) => request))
    batch.forEach(({ resolve }, index) => resolve(results[index]!))
  } catch (error) {
    if (batch.length === 1) return batch[0]!.reject(error)
    for (const waiting of batch) await settle(decide, [waiting])
  }
}

/**
 * Group commit: requests that arrive while batches of their line are in flight form the next one. They are not held back
 * to make a bigger one: waiting brought nothing.
 */
export function createBatchQueue<Request, Result>({ lineOf, personOf, decide }: BatchRules<Request, Result>): (request: Request) => Promise<Result> {
  const lines = new Map<string, Line<Request, Result>>()
  const sendOne = async (id: string, line: Line<Request, Result>) => {
    line.inFlight += 1
    await settle(decide, takeBatch(line.waiting, personOf))
    line.inFlight -= 1
    send(id, line)
  }
  const send = (id: string, line: Line<Request, Result>) => {
    while (line.inFlight < IN_FLIGHT && line.waiting.length > 0) void sendOne(id, line)
    if (line.inFlight === 0) lines.delete(id)
  }
  const open = (id: string): Line<Request, Result> => {
    const line: Line<Request, Result> = { waiting: [], inFlight: 0 }
    lines.set(id, line)
    return line
  }
  return (request) =>
    new Promise((resolve, reject) => {
      const id = lineOf(request)
      const line = lines.get(id) ?? open(id)
      line.waiting.push({ request, resolve, reject })
      // One turn of the event loop, so that requests read from the network together are decided together.
      if (line.waiting.length === 1) setImmediate(() => send(id, line))
    })
}
