import { fewAtATime } from './few-at-a-time'
import { finishPayout } from './finish-payout'
import type { PayoutDeps } from './payout-deps'
import { sendPayout } from './send-payout'
import { takeDue, type TakenPayout } from './take-due'

/** Enough to hide the issuer's answering time, and no flood to it. */
const AT_ONCE = 5

async function payBatch(deps: PayoutDeps): Promise<number> {
  const pay = async (taken: TakenPayout) => finishPayout(deps, taken, await sendPayout(deps, taken))
  const arePaid = await fewAtATime(await takeDue(deps), AT_ONCE, pay)
  return arePaid.filter(Boolean).length
}

/**
 * Pays what is due, and takes up again what a worker left behind, a batch after another while they bring anything: an
 * issuer in trouble is left alone until the next call. Any number of workers may do so at once. Killed anywhere it
 * resumes after the lease: what is taken is committed before anything is sent, every sending of a payout bears the same
 * number, and it is booked once. Returns how many were paid.
 */
export async function payDue(deps: PayoutDeps): Promise<number> {
  let total = 0
  for (;;) {
    const paid = await payBatch(deps)
    if (paid === 0) return total
    total += paid
  }
}
