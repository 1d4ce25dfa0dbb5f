import type { Deps } from '../deps'
import { keepHolding } from './keep-holding'

type RenewDeps = Pick<Deps, 'db' | 'clock' | 'bankCore'>

/** So many in one round of work. */
const AT_MOST = 20

/** A core that did not answer is asked again after this. */
const RETRY_MS = 10 * 60 * 1000

/** What is taken is due again later, so that of two processes one asks. */
const TAKE = `
  with due as (
    select customer_id from insight where ask_at <= $1 order by ask_at, customer_id limit ${AT_MOST} for update skip locked
  )
  update insight set ask_at = $2 from due join customer c on c.id = due.customer_id
  where insight.customer_id = due.customer_id
  returning c.id, c.external_user_id as "externalUserId"`

/** Keeps what the bank's core tells of the customers no older than a day, also where no manager looks: audiences are chosen by it (R28). */
export async function renewHoldings({ db, clock, bankCore }: RenewDeps): Promise<void> {
  const now = clock.now()
  const taken = await db.query<{ id: string; externalUserId: string | null }>(TAKE, [now, new Date(now.getTime() + RETRY_MS)])
  await Promise.all(taken.map(async ({ id, externalUserId }) => {
    const answer = externalUserId === null ? null : await bankCore.findHolding(externalUserId)
    if (answer?.outcome === 'known') await keepHolding(db, id, answer.holding, now)
  }))
}
