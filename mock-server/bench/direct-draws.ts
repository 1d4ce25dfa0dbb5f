import type { Deps } from '../deps'
import { CAMPAIGN } from './bench-world'

/** Draws per second with so many callers in this process, each waiting for its draw before it asks for the next. */
export async function directDraws({ draw }: Deps, nextCustomer: () => string, callers: number, draws: number): Promise<number> {
  let left = draws
  const caller = async () => {
    while (left > 0) {
      left -= 1
      const customerId = nextCustomer()
      const { refusal } = await draw({ campaignId: CAMPAIGN, customerId, idempotencyKey: `key-of-${customerId}` })
      if (refusal !== null) throw new Error(`${customerId} was refused: ${refusal}`)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: callers }, caller))
  return (draws / (performance.now() - start)) * 1000
}
