import type { AudienceFilter } from '#shared/audience/contract'
import type { LifecycleStage } from '#shared/customer/stage'
import type { StickinessTier } from '#shared/customer/stickiness'
import type { Queryable } from '../../db/database'

/** He is new in the branch: he has no contacts but those of a test. */
export const NEW = 'hu-yue'

/** Everybody the manager has. */
export const EVERYBODY: AudienceFilter = { withTags: [], withoutTags: [], stages: [], tiers: [], aumBands: [] }

export interface Person {
  tags?: readonly string[]
  stage?: LifecycleStage
  tier?: StickinessTier
  aumFen?: number
}

export const personId = (number: number): string => `crowd-${String(number).padStart(5, '0')}`

const HIRE = `
  insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url)
  select $1, branch_id, '胡悦', 'XH2222', 'HuYue', qr_url from manager where id = 'lin-wanqing'`

/** Before each test. */
export async function hire(db: Queryable): Promise<void> {
  await db.query(HIRE, [NEW])
  await db.query("insert into channel (code, name, manager_id) values ('crowd', '新来的', $1)", [NEW])
}

const CUSTOMERS = `
  insert into customer (id, name, openid, external_user_id, branch_id, created_at)
  select id, '客户' || id, 'o-' || id, 'wm-' || id, (select branch_id from manager where id = $2), now() from unnest($1::text[]) id`
const CONTACTS = "insert into contact_change (customer_id, manager_id, kind, happened_at) select id, $2, 'add', '2026-02-01T10:00:00+08:00' from unnest($1::text[]) id"
const INSIGHTS = `
  insert into insight (customer_id, stage, stage_since, stage_look_at, cards, tier, aum_fen, told_at, ask_at)
  select id, stage, now(), 'infinity', '{}', tier, aum, now(), 'infinity' from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) it (id, stage, tier, aum)`
const TAGS = `
  insert into customer_tag (customer_id, manager_id, tag_id, is_wanted, is_marked) select customer_id, $3, tag_id, true, true
  from unnest($1::text[], $2::text[]) it (customer_id, tag_id)`

/** So many more contacts of his, each as `of` says. */
export async function addCrowd(db: Queryable, count: number, of: (number: number) => Person = () => ({})): Promise<void> {
  const people = Array.from({ length: count }, (_, number) => ({ id: personId(number), ...of(number) }))
  const ids = people.map(({ id }) => id)
  await db.query(CUSTOMERS, [ids, NEW])
  await db.query(CONTACTS, [ids, NEW])
  await db.query(INSIGHTS, [ids, people.map(({ stage }) => stage ?? 'potential'), people.map(({ tier }) => tier ?? 'unbound'), people.map(({ aumFen }) => aumFen ?? 0)])
  const tagged = people.flatMap(({ id, tags = [] }) => tags.map((tag) => [id, tag] as const))
  await db.query(TAGS, [tagged.map(([id]) => id), tagged.map(([, tag]) => tag), NEW])
}
