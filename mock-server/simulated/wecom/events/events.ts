import type { EventSettings } from '#shared/simulator/contract'
import { below, type Random } from '../../../random'
import { createDeliveries } from './deliveries'
import type { WecomEvent } from './event'
import { toXml } from './event-xml'
import { checkCallback, postEvent, type Callback } from './post-event'

const DEFAULTS: EventSettings = { times: 1, order: 'asHappened' }

/** What was not heard is sent again, so often. */
const RETRIES = 3

const isHeard = (status: number | null) => status !== null && status >= 200 && status < 300

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(random, last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

export type Events = ReturnType<typeof createEvents>

/** Tells the product what happens: one event after the other, as often and in the order QA wants. */
export function createEvents(callback: Callback, tell: () => void) {
  const deliveries = createDeliveries(callback.clock, tell)
  let settings = DEFAULTS
  let held: WecomEvent[] = []
  let queue = Promise.resolve()

  const deliver = async ({ name, fields }: WecomEvent): Promise<void> => {
    const xml = toXml(fields)
    for (let attempt = 0; attempt <= RETRIES && !callback.closing.aborted; attempt += 1) {
      const end = deliveries.begin(name)
      const status = await postEvent(callback, xml)
      end(status)
      if (isHeard(status)) return
    }
  }
  const enqueue = (events: readonly WecomEvent[]): Promise<void> => {
    const sendings = events.flatMap((event) => Array.from({ length: settings.times }, () => event))
    queue = sendings.reduce((earlier, event) => earlier.then(() => deliver(event)), queue)
    return queue
  }
  return {
    settings: () => ({ ...settings, held: held.length }),
    deliveries: deliveries.rows,
    checkCallback: () => checkCallback(callback),
    /** Resolves once the product has heard it, or will not; at once while events are held. */
    async happened(event: WecomEvent): Promise<void> {
      if (settings.order !== 'held') return enqueue([event])
      held.push(event)
      tell()
    },
    /** Resolves once everything that is let go was delivered. */
    async set(next: EventSettings): Promise<EventSettings> {
      settings = next
      tell()
      if (next.order !== 'held') {
        const released = next.order === 'shuffled' ? shuffled(held, callback.random) : held
        held = []
        await enqueue(released)
      }
      return next
    },
    reset(): void {
      settings = DEFAULTS
      held = []
      deliveries.forget()
    },
  }
}
