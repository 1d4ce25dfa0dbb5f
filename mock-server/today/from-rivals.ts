import { ApiError } from '#shared/api/api-error'
import { KEEPER_OF_GROUP } from '../group/keeper'
import type { TodaySource } from './source'

interface Row {
  id: string
  bank_name: string
  raised_at: Date
  group_name: string
  name: string | null
  external_user_id: string
  read_at: Date | null
}

const OPEN = `
  select a.group_id || ':' || a.customer_id as id, a.bank_name, a.raised_at, g.name as group_name, cu.name, cu.external_user_id, a.read_at
  from rival_alert a join customer_group g on g.id = a.group_id join customer cu on cu.id = a.customer_id
  where ${KEEPER_OF_GROUP} = $1 and (a.read_at is null or a.read_at > $2) and cu.external_user_id is not null`

const READ = `
  update rival_alert a set read_at = coalesce(read_at, $3) from customer_group g
  where a.group_id || ':' || a.customer_id = $1 and g.id = a.group_id and ${KEEPER_OF_GROUP} = $2 returning 1`

const BRING_BACK = `
  update rival_alert a set read_at = null from customer_group g
  where a.group_id || ':' || a.customer_id = $1 and g.id = a.group_id and ${KEEPER_OF_GROUP} = $2 and (a.read_at is null or a.read_at > $3) returning 1`

/** Who is on the bank's list of other banks' people and came into a group this manager looks after: told once (K5). */
export const rivals: TodaySource = {
  name: 'rival',
  list: async ({ db }, managerId, doneSince) => {
    const rows = await db.query<Row>(OPEN, [managerId, doneSince])
    return rows.map(({ id, bank_name: bankName, raised_at: raisedAt, group_name: groupName, name, external_user_id: externalUserId, read_at: doneAt }) => ({
      id, externalUserId, customerName: name, label: '疑似同业', title: `进了「${groupName}」`,
      detail: `在${bankName}人员名单上，请核实后由群主移出，不要在群里争论。`, at: raisedAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '知道了', doneAt,
    }))
  },
  settle: async ({ db, clock }, managerId, itemId) => {
    const read = await db.query(READ, [itemId, managerId, clock.now()])
    if (read.length === 0) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince])).length > 0,
}
