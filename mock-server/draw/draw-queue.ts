import type { RefusalCode } from '#shared/eligibility/refusal'
import { payoutDate } from '#shared/payout/payout-date'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Clock } from '#shared/time/clock'
import type { Queryable } from '../db/database'

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
}

interface Waiting {
  request: DrawRequest
  resolve: (result: DrawResult) => void
  reject: (error: unknown) => void
}

/** Past this, a batch gains nothing and those in it wait longer. Measured in mock-server/bench. */
const MAX_BATCH = 256

async function drawBatch(db: Queryable, now: Date, requests: readonly DrawRequest[]): Promise<DrawResult[]> {
  const { payableOn, isProvisional } = payoutDate(now)
  const results = await db.query<DrawResult>('select * from draw_prizes($1, $2, $3, $4, $5, $6)', [
    requests[0]!.campaignId, now, payableOn, isProvisional,
    requests.map(({ customerId }) => customerId), requests.map(({ idempotencyKey }) => idempotencyKey),
  ])
  return results.toSorted((a, b) => a.seq - b.seq)
}

/** Draws a whole batch at once; when that fails, one by one, so that only a bad request fails. */
async function settle(db: Queryable, clock: Clock, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await drawBatch(db, clock.now(), batch.map(({ request }) => request))
    batch.forEach(({ resolve }, index) => resolve(results[index]!))
  } catch (error) {
    if (batch.length === 1) return batch[0]!.reject(error)
    for (const waiting of batch) await settle(db, clock, [waiting])
  }
}

/**
 * Group commit: requests that arrive while a batch of their campaign is in flight form the next one. They are not held
 * back to make a bigger one: waiting brought nothing.
 */
export function createDrawQueue(db: Queryable, clock: Clock): (request: DrawRequest) => Promise<DrawResult> {
  const queues = new Map<string, Waiting[]>()
  const work = async (campaignId: string, queue: Waiting[]) => {
    while (queue.length > 0) await settle(db, clock, queue.splice(0, MAX_BATCH))
    queues.delete(campaignId)
  }
  return (request) =>
    new Promise((resolve, reject) => {
      const waiting = { request, resolve, reject }
      const queue = queues.get(request.campaignId)
      if (queue) return void queue.push(waiting)
      const fresh = [waiting]
      queues.set(request.campaignId, fresh)
      // One turn of the event loop, so that requests read from the network together are drawn together.
      setImmediate(() => void work(request.campaignId, fresh))
    })
}
