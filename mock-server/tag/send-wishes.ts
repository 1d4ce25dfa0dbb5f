import { fewAtATime } from '../payout/few-at-a-time'
import { sendWish, type TagDeps } from './send-wish'
import type { TagKey } from './tag-key'

/** WeCom takes so many marks at once. */
const AT_ONCE = 5

const DUE = `
  select customer_id as "customerId", manager_id as "managerId", tag_id as "tagId" from customer_tag
  where retry_at <= $1 order by retry_at limit ${AT_ONCE}`

/** Tries again what WeCom does not have yet, and what was lost with its process. No answer ends the round: it may be slow not to come. */
export async function sendWishes(deps: TagDeps): Promise<void> {
  for (;;) {
    const due = await deps.db.query<TagKey>(DUE, [deps.clock.now()])
    if (due.length === 0) return
    const failures = await fewAtATime(due, AT_ONCE, (key) => sendWish(deps, key))
    if (failures.includes('noAnswer')) return
  }
}
