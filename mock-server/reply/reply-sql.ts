import type { ReplyCause, ReplyPart } from '#shared/reply/contract'

/** From $1 until before $2. A script that is sent message by message is sent with the last of them. */
export const CAUSES: Readonly<Record<ReplyCause, string>> = {
  script: 'select script_id as item_id, customer_id, manager_id, sent_at as at from script_sending where sent > 0 and sent_at >= $1 and sent_at < $2',
  material: `select material_id as item_id, customer_id, manager_id, min(viewed_at) as at from material_view
    where manager_id is not null and viewed_at >= $1 and viewed_at < $2 group by 1, 2, 3`,
}

/** An answer to cause `c` would still be kept: of an older one, or without an archive, nobody knows what was answered. */
export const IS_HEARD = 'c.at > (select min(spoke_at) from chat_voice) - make_interval(hours => $4::integer)'

/** The customer of cause `c` wrote to its manager within $4 hours. */
export const IS_ANSWERED = `exists (
  select 1 from chat_voice v
  where v.customer_id = c.customer_id and v.manager_id = c.manager_id and v.spoke_at >= c.at and v.spoke_at < c.at + make_interval(hours => $4::integer)
)`

type Part = { id: string; name: string; join: string }

/** Materials have their titles in the bank's file, and a script of a material's id lends it none. */
const ITEMS: Readonly<Record<ReplyCause, Part>> = {
  script: { id: 'counted.item_id', name: 'it.title', join: 'left join script it on it.id = counted.item_id' },
  material: { id: 'counted.item_id', name: 'null', join: '' },
}

const PARTS: Readonly<Record<Exclude<ReplyPart, 'item'>, Part>> = {
  branch: { id: 'counted.branch_id', name: 'it.name', join: 'join branch it on it.id = counted.branch_id' },
  manager: { id: 'counted.manager_id', name: 'it.name', join: 'join manager it on it.id = counted.manager_id' },
}

const FIGURES = `count(*)::int as sent, count(*) filter (where counted.is_over)::int as whole,
  count(*) filter (where counted.is_over and counted.is_answered)::int as part`

/**
 * What was answered within $4 hours; $3 is now, $5 and $6 whose it is (K6), and $7, $8 and $9 the script, manager or branch it is
 * looked at within.
 */
export function replySql(of: ReplyCause, by: ReplyPart): string {
  const { id, name, join } = by === 'item' ? ITEMS[of] : PARTS[by]
  return `
  with cause as (${CAUSES[of]}), counted as materialized (
    select c.item_id, c.manager_id, m.branch_id, c.at <= $3::timestamptz - make_interval(hours => $4::integer) and ${IS_HEARD} as is_over,
      ${IS_ANSWERED} as is_answered
    from cause c join manager m on m.id = c.manager_id
    where ($5::text is null or c.manager_id = $5) and ($6::text is null or m.branch_id = $6)
      and ($7::text is null or c.item_id = $7) and ($8::text is null or c.manager_id = $8) and ($9::text is null or m.branch_id = $9)
  )
  select null as id, null as name, ${FIGURES} from counted
  union all
  select ${id}, ${name}, ${FIGURES} from counted ${join} group by 1, 2`
}
