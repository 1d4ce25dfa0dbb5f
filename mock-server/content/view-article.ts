import { lockCustomers } from '../customer/lock-customers'
import { managerOf } from '../customer/manager-of'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'
import { noticeSignal } from '../insight/notice-signal'
import { findArticle } from './published-articles'

const INSERT = `
  insert into article_view (customer_id, id, article_id, manager_id, viewed_at) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning 1`

/**
 * Writes down that a customer opened an article, and whose customer he is (C24). One opening told twice is one.
 * Throws ARTICLE_NOT_FOUND, and UNAUTHENTICATED for a customer who is no more.
 */
export async function viewArticle(
  deps: Pick<Deps, 'db' | 'clock' | 'random' | 'demo'>,
  customerId: string,
  { articleId, viewId }: { articleId: string; viewId: string },
): Promise<{ isNew: boolean }> {
  const { db, clock } = deps
  const { id } = findArticle(deps, articleId)
  await requireCustomer(db, customerId)
  return db.transaction(async (tx) => {
    // Two openings at once are seen one after the other: together they are worth one hint.
    await lockCustomers(tx, [customerId])
    const made = await tx.query(INSERT, [customerId, viewId, id, await managerOf(tx, customerId), clock.now()])
    if (made.length > 0) await noticeSignal(tx, deps, customerId, { articleId: id })
    return { isNew: made.length > 0 }
  })
}
