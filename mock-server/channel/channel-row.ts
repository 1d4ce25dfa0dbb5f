import type { Channel } from '#shared/channel/contract'
import type { Queryable } from '../db/database'
import type { Scope } from '../funnel/figure-scope'

const CHANNELS = `
  select c.code, c.name, c.purpose as kind, c.ground, c.kind = 'print' as "isPrinted", m.name as "managerName", b.name as "branchName"
  from channel c join manager m on m.id = c.manager_id join branch b on b.id = m.branch_id
  where ($1::text is null or m.id = $1) and ($2::text is null or b.id = $2) and ($3::text is null or c.code = $3)
  order by b.name, m.name, c.name, c.code`

/** The channels of a manager, of a branch or of everybody, or the one of this code among them. */
export const channelRows = (db: Queryable, { managerId, branchId }: Scope, code: string | null = null): Promise<Channel[]> =>
  db.query<Channel>(CHANNELS, [managerId, branchId, code])
