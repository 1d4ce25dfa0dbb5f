import type { Deps } from '../deps'
import { requireGroup } from './require-group'

/** Where something of a group is kept; what its plan made for it alone goes with it. */
const TRACES = ['group_member', 'group_change', 'group_place', 'group_join_way', 'group_question', 'group_reply', 'group_voice', 'group_game', 'rival_alert', 'sop_task', 'group_step_note']

/** It is no chat and no room of a series, nobody was ever in it or sent there, and no campaign is for its people. */
const IS_UNUSED = `
  g.chat_id is null and g.published_at is null and g.series_id is null
  and not exists (select 1 from customer_group later where later.series_id = g.id)
  and not exists (select 1 from bank where default_group_id = g.id)
  and not exists (select 1 from campaign where g.id = any (group_ids))
  and ${TRACES.map((table) => `not exists (select 1 from ${table} where group_id = g.id)`).join(' and ')}`

/**
 * Takes away a group that was made by mistake, before it was ever in use; false: it is, or was. Throws MANAGER_NOT_FOUND,
 * GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER.
 */
export function removeGroup(deps: Pick<Deps, 'db' | 'settings'>, groupId: string, managerId: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    // Whoever binds or publishes it, or plans its tasks, waits or is waited for.
    await tx.query('select 1 from customer_group where id = $1 for update', [groupId])
    await requireGroup(tx, deps, groupId, managerId, 'change')
    if ((await tx.query(`select 1 from customer_group g where g.id = $1 and ${IS_UNUSED}`, [groupId])).length === 0) return false
    await tx.query('delete from sop_made where group_id = $1', [groupId])
    await tx.query('delete from customer_group where id = $1', [groupId])
    return true
  })
}
