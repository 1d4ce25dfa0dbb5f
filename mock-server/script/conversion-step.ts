import { skippedSteps, type ConversionStep } from '#shared/script/conversion-step'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { arrangeRevisit, findRevisit } from '../follow-up/arrange-revisit'

export type StepMove = { outcome: 'moved'; step: ConversionStep; revisitOn: CalendarDay | null } | { outcome: 'wouldSkip'; skipped: ConversionStep[] }

const LAST = 'select to_step as step from conversion_move where customer_id = $1 and manager_id = $2 order by number desc limit 1'

/** Where this manager is with the customer; null: not begun. */
export async function findStep(db: Queryable, { customerId, managerId }: Pair): Promise<ConversionStep | null> {
  const [row] = await db.query<{ step: ConversionStep }>(LAST, [customerId, managerId])
  return row?.step ?? null
}

/**
 * Moves the two of them to a step; what leaves steps out has to be confirmed (S6). To where they are already is no move. The
 * last step says that he did not buy: he is visited again (S6h).
 */
export async function moveStep(
  deps: Pick<Deps, 'db' | 'clock' | 'random' | 'settings'>, pair: Pair, step: ConversionStep, isSkipConfirmed: boolean,
): Promise<StepMove> {
  const { customerId, managerId } = pair
  return deps.db.transaction(async (tx) => {
    // One after another: two taps would both start from the same step.
    await lockCustomers(tx, [customerId])
    const from = await findStep(tx, pair)
    const skipped = skippedSteps(from, step)
    if (skipped.length > 0 && !isSkipConfirmed) return { outcome: 'wouldSkip', skipped }
    if (from !== step) {
      await tx.query('insert into conversion_move (customer_id, manager_id, from_step, to_step, moved_at) values ($1, $2, $3, $4, $5)', [
        customerId, managerId, from, step, deps.clock.now(),
      ])
      if (step === 'revisit') await arrangeRevisit(tx, deps, pair)
    }
    return { outcome: 'moved', step, revisitOn: step === 'revisit' ? await findRevisit(tx, pair) : null }
  })
}
