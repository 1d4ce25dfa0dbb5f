import type { SqlValue } from '../db/database'
import type { Settings } from '../settings'

/**
 * Every customer whom a manager added for the first time from $1 until before $2, days of Shanghai, and what is thought of it (R7):
 * `reason` is why it is held apart, `verdict` what a second person said. More than $3 who are no customers of the bank on a day
 * are many; more than $4 phones on a device are shared.
 */
export const JUDGED = `
  added as (
    select c.customer_id, c.manager_id, min(c.happened_at) as added_at
    from contact_change c
    where c.kind = 'add' and c.happened_at >= $1 and c.happened_at < $2 and not exists (
      select 1 from contact_change e where e.customer_id = c.customer_id and e.manager_id = c.manager_id and e.kind = 'add' and e.happened_at < $1
    )
    group by 1, 2
  ), shared_device as (
    select device from (
      select split_part(device_key, ':', 2) as device from participation where device_key is not null and phone_hash is not null group by split_part(device_key, ':', 2), phone_hash
    ) it group by 1 having count(*) > $4
  ), on_shared as (
    select distinct p.customer_id from participation p join shared_device s on s.device = split_part(p.device_key, ':', 2)
    where p.device_key is not null and p.phone_hash is not null
  ), looked_at as (
    select added.*, (added_at at time zone 'Asia/Shanghai')::date as day, on_shared.customer_id is not null as is_on_shared,
      cu.branch_id is null and i.cards is null as is_stranger
    from added join customer cu on cu.id = added.customer_id left join insight i on i.customer_id = added.customer_id
      left join on_shared on on_shared.customer_id = added.customer_id
  ), crowded as (
    select manager_id, day from looked_at where is_stranger group by 1, 2 having count(*) > $3
  ), judged as (
    select l.*, v.verdict, case when l.is_on_shared then 'sharedDevice' when l.is_stranger and crowded.day is not null then 'manyStrangers' end as reason
    from looked_at l left join crowded on crowded.manager_id = l.manager_id and crowded.day = l.day left join add_verdict v on v.customer_id = l.customer_id and v.manager_id = l.manager_id
  )`

/** For a ranking and a target: what nothing speaks against, or somebody has said to count. */
export const COUNTS = "(judged.verdict = 'counts' or judged.verdict is null and judged.reason is null)"

/** Nobody has decided it. */
export const IS_HELD = 'judged.reason is not null and judged.verdict is null'

/** In the order of the first four parameters. */
export const judgedBy = ({ addCheck }: Pick<Settings, 'addCheck'>, from: Date, to: Date): SqlValue[] => [from, to, addCheck.mostStrangersPerDay, addCheck.mostPhonesPerDevice]
