import type { BuyingSignal } from '#shared/insight/contract'
import type { Deps } from '../deps'

/** What nobody has read for a week is news no more. */
export const SIGNAL_SHOWN_MS = 7 * 24 * 60 * 60 * 1000

const LIST = `
  select distinct on (product_id) id, product_id as "productId", raised_at as "raisedAt" from buying_signal
  where customer_id = $1 and dismissed_at is null and raised_at > $2 order by product_id, raised_at desc`

/** The products a customer seems to want and whose hint nobody has read yet, the newest first: one of each (S18). */
export async function listSignals({ db, clock, demo }: Pick<Deps, 'db' | 'clock' | 'demo'>, customerId: string): Promise<BuyingSignal[]> {
  const rows = await db.query<{ id: string; productId: string; raisedAt: Date }>(LIST, [customerId, new Date(clock.now().getTime() - SIGNAL_SHOWN_MS)])
  return rows.toSorted((a, b) => b.raisedAt.getTime() - a.raisedAt.getTime()).flatMap(({ id, productId, raisedAt }) => {
    const product = demo.community.products.find((it) => it.id === productId)
    return product ? [{ id, productId, productName: product.name, raisedAt: raisedAt.toISOString() }] : []
  })
}
