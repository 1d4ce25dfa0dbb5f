import { beforeAll, beforeEach } from 'vitest'
import type { Database } from '../../db/database'
import { useDatabase } from '../../testing/use-database'
import { assignManager } from '../assign-manager'
import type { RoutingFacts } from '../route'

/** Two branches of three managers, one in another city, and the desk at the head office. */
const ROWS = [
  `insert into branch (id, name, province, city, parent_id) values
    ('head', '星海银行总行', '浙江', '杭州', null), ('xihu', '西湖支行', '浙江省', '杭州市', 'head'),
    ('binjiang', '滨江支行', '浙江省', '杭州市', 'head'), ('yinzhou', '鄞州支行', '浙江省', '宁波市', 'head')`,
  `insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url)
   select id, branch_id, id, id, id, '/qr/' || id from (values ('desk', 'head'), ('xihu-1', 'xihu'), ('xihu-2', 'xihu'),
     ('xihu-3', 'xihu'), ('binjiang-1', 'binjiang'), ('binjiang-2', 'binjiang'), ('binjiang-3', 'binjiang'),
     ('yinzhou-1', 'yinzhou')) as m (id, branch_id)`,
  "insert into channel (code, name, manager_id) values ('hall', '厅堂', 'desk')",
  "insert into bank (name, default_channel, fallback_manager_id) values ('星海银行', 'hall', 'desk')",
  "insert into customer (id, openid, created_at) select 'c' || n, 'c' || n, '2026-02-01' from generate_series(1, 400) n",
  `insert into whitelist (key, campaign_id, phone_mask, branch_id, upload_id) values
    ('spring:in-xihu', 'spring', '138****0001', 'xihu', 'u'), ('spring:in-binjiang', 'spring', '138****0002', 'binjiang', 'u'),
    ('spring:anywhere', 'spring', '138****0003', null, 'u')`,
]

/** Much quicker than all rows anew. */
const AS_AT_FIRST = [
  'delete from assignment',
  "update manager set qr_url = '/qr/' || id, status = 'working', roles = '{manager}', capacity = null",
  "update bank set fallback_manager_id = 'desk'",
]

export function useRoutingWorld(): () => Database {
  const db = useDatabase()
  beforeAll(async () => {
    for (const row of ROWS) await db().query(row)
  })
  beforeEach(async () => {
    for (const change of AS_AT_FIRST) await db().query(change)
  })
  return db
}

export const HANGZHOU = { province: '浙江', city: '杭州' }

export const UNKNOWN: RoutingFacts = { customerId: 'c1', campaignId: 'spring', phoneHash: 'unlisted', owner: null, region: null }

/** Assigns customer `c1`, of whom nothing is known but what `facts` say. */
export function assign(db: Database, facts: Partial<RoutingFacts> = {}, now = new Date('2026-02-12T10:00:00+08:00')): Promise<string> {
  return assignManager(db, { ...UNKNOWN, ...facts }, now)
}

/** Gives `count` customers, from the far end of the list, to a manager. */
export const giveCustomers = (db: Database, managerId: string, count: number) =>
  db.query(
    `insert into assignment (customer_id, manager_id, route, assigned_at)
     select id, $1, 'whitelist', '2026-02-01' from customer where id not in (select customer_id from assignment)
     order by substr(id, 2)::integer desc limit $2`,
    [managerId, count],
  )

/** `{ 'xihu-1': 100 }` */
export async function countByManager(db: Database): Promise<Record<string, number>> {
  const rows = await db.query<{ id: string; count: number }>('select manager_id as id, count(*) as count from assignment group by 1')
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]))
}

export async function routeOf(db: Database, customerId = 'c1'): Promise<string> {
  const [row] = await db.query<{ route: string }>('select route from assignment where customer_id = $1', [customerId])
  return row!.route
}
