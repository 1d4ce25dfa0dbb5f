import type { RefusalCode } from '#shared/eligibility/refusal'
import type { PayoutState } from '#shared/payout/contract'
import { payoutDate } from '#shared/payout/payout-date'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'

export interface DrawRequest {
  campaignId: string
  customerId: string
  idempotencyKey: string
}

/** One row of `draw_prizes`: the draw where there is one, and why there is none, or not by this request. */
export interface DrawResult {
  seq: number
  refusal: RefusalCode | null
  prize_index: number | null
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
  state: PayoutState
}

/** As the database answers: a draw made just now does not carry back what it was given. */
type DrawRow = Omit<DrawResult, 'drawn_at' | 'payable_on' | 'is_provisional'> & {
  drawn_at: Date | null
  payable_on: CalendarDay | null
  is_provisional: boolean | null
}

interface Waiting {
  request: DrawRequest
  resolve: (result: DrawResult) => void
  reject: (error: unknown) => void
}

/** Past this, a batch gains nothing and those in it wait longer. Measured in mock-server/bench. */
const MAX_BATCH = 256

type QueueDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'settings'>

async function drawBatch({ db, clock, calendar, settings }: QueueDeps, requests: readonly DrawRequest[]): Promise<DrawResult[]> {
  const now = clock.now()
  const { payableOn, isProvisional } = payoutDate(calendar, now, settings.payoutWorkingDays)
  const rows = await db.query<DrawRow>('select * from draw_prizes($1, $2, $3, $4, $5, $6)', [
    requests[0]!.campaignId, now, payableOn, isProvisional,
    requests.map(({ customerId }) => customerId), requests.map(({ idempotencyKey }) => idempotencyKey),
  ])
  const fresh = { drawn_at: now, payable_on: payableOn, is_provisional: isProvisional }
  return rows.toSorted((a, b) => a.seq - b.seq).map((row) => (row.drawn_at === null ? { ...row, ...fresh } : row) as DrawResult)
}

/** The first of every customer, in order: one who asks twice is answered again, by what he drew, in the next batch. */
function takeBatch(queue: Waiting[]): Waiting[] {
  const customers = new Set<string>()
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  for (const waiting of queue) {
    const isFirst = batch.length < MAX_BATCH && !customers.has(waiting.request.customerId)
    customers.add(waiting.request.customerId)
    ;(isFirst ? batch : rest).push(waiting)
  }
  queue.splice(0, queue.length, ...rest)
  return batch
}

/** Draws a whole batch at once; when that fails, one by one, so that only a bad request fails. */
async function settle(deps: QueueDeps, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await drawBatch(deps, batch.map(({ request }) => request))
    batch.forEach(({ resolve }, index) => resolve(results[index]!))
  } catch (error) {
    if (batch.length === 1) return batch[0]!.reject(error)
    for (const waiting of batch) await settle(deps, [waiting])
  }
}

/** While one batch is committed, the next is read from the network and waits for the database: neither stands still. */
const IN_FLIGHT = 2

/** The waiting of one campaign. */
interface Line {
  waiting: Waiting[]
  inFlight: number
}

/**
 * Group commit: requests that arrive while batches of their campaign are in flight form the next one. They are not held
 * back to make a bigger one: waiting brought nothing.
 */
export function createDrawQueue(deps: QueueDeps): (request: DrawRequest) => Promise<DrawResult> {
  const lines = new Map<string, Line>()
  const sendOne = async (campaignId: string, line: Line) => {
    line.inFlight += 1
    await settle(deps, takeBatch(line.waiting))
    line.inFlight -= 1
    send(campaignId, line)
  }
  const send = (campaignId: string, line: Line) => {
    while (line.inFlight < IN_FLIGHT && line.waiting.length > 0) void sendOne(campaignId, line)
    if (line.inFlight === 0) lines.delete(campaignId)
  }
  const open = (campaignId: string): Line => {
    const line: Line = { waiting: [], inFlight: 0 }
    lines.set(campaignId, line)
    return line
  }
  return (request) =>
    new Promise((resolve, reject) => {
      const { campaignId } = request
      const line = lines.get(campaignId) ?? open(campaignId)
      line.waiting.push({ request, resolve, reject })
      // One turn of the event loop, so that requests read from the network together are drawn together.
      if (line.waiting.length === 1) setImmediate(() => send(campaignId, line))
    })
}
