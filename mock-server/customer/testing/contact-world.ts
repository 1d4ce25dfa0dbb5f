import { beforeAll, beforeEach } from 'vitest'
import type { Database } from '../../db/database'
import { useDatabase } from '../../testing/use-database'
import type { ContactChange } from '../contact-change'

const ROWS = [
  "insert into branch (id, name, province, city) values ('head', '星海银行总行', '浙江', '杭州')",
  `insert into manager (id, branch_id, name, staff_number, wecom_user_id)
   select id, 'head', id, id, id from unnest('{a,b,c}'::text[]) as id`,
  "insert into customer (id, openid, created_at) select id, id, '2025-01-01' from unnest('{chen,wang,zhao}'::text[]) as id",
]

/** Three managers a, b, c and three customers chen, wang, zhao, who do not know each other yet. */
export function useContactWorld(): () => Database {
  const db = useDatabase()
  beforeAll(async () => {
    for (const row of ROWS) await db().query(row)
  })
  beforeEach(() => db().query('truncate contact_change, contact_standing'))
  return db
}

/** At ten in the morning, unless `day` says more. */
const instant = (day: string) => (day.includes('T') ? day : `${day}T10:00:00+08:00`)

export const add = (customerId: string, managerId: string, day: string): ContactChange =>
  ({ customerId, managerId, kind: 'add', happenedAt: instant(day) })

export const del = (customerId: string, managerId: string, day: string): ContactChange =>
  ({ customerId, managerId, kind: 'delete', happenedAt: instant(day) })

export const readStandings = (db: Database) => db.query('select * from contact_standing order by customer_id')
