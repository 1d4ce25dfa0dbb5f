/**
 * Everybody who ever came by a channel, once, however many customers he is to us (D23): who gave the same phone in two campaigns
 * is one person. Those of one union id are one customer already. Only phones of several customers are followed, which are few:
 * `offset 0` keeps the planner, who cannot know, from reading everybody for them.
 */
const PERSONS = `
  recursive shared as (
    select phone_hash from participation where phone_hash is not null group by 1 having min(customer_id) <> max(customer_id)
  ), edge as materialized (
    select distinct p.customer_id, shared.phone_hash
    from shared cross join lateral (select customer_id from participation p where p.phone_hash = shared.phone_hash offset 0) p
  ), linked as (
    select customer_id as root, customer_id from edge
    union
    select linked.root, other.customer_id from linked
      join edge own on own.customer_id = linked.customer_id join edge other on other.phone_hash = own.phone_hash
  ), same as materialized (
    select customer_id, min(root) as person_id from linked group by 1
  )`

/** The channels looked at ($1, $2: a manager's, a branch's or everybody's). */
const CHANNELS = `
  looked_at as (
    select c.code, c.name from channel c left join manager m on m.id = c.manager_id
    where ($1::text is null or c.manager_id = $1) and ($2::text is null or m.branch_id = $2)
  )`

/**
 * Of a person: by how many of these channels he came, and which of all there are was his first and his last. Most came by one
 * alone, which is both: in 'known' they are one line for each channel, and only of the others each line is looked at again.
 */
const POOLED = `
  entry as not materialized (
    select coalesce(same.person_id, a.customer_id) as person_id, a.channel_code, l.code, a.first_at, a.last_at
    from arrival a left join same on same.customer_id = a.customer_id left join looked_at l on l.code = a.channel_code
  ), known as materialized (
    select case when is_one then null else person_id end as person_id, case when is_one then channel_code end as only_code,
      case when is_one then null else first_at end as first_at, case when is_one then null else last_at end as last_at,
      count(*) as persons, sum(records) as records
    from (
      select person_id, min(channel_code) as channel_code, min(channel_code) = max(channel_code) as is_one, min(first_at) as first_at, max(last_at) as last_at, count(*) as records
      from entry group by 1 having count(code) > 0
    ) person group by 1, 2, 3, 4
  ), came as materialized (
    select entry.person_id, entry.channel_code, entry.code, bool_or(entry.first_at = known.first_at) as is_first, bool_or(entry.last_at = known.last_at) as is_last, count(*) as records
    from known join entry on entry.person_id = known.person_id group by 1, 2, 3
  ), pooled as materialized (
    select channels, first_code, last_code, count(*) as persons from (
      select count(code)::int as channels, min(channel_code) filter (where is_first) as first_code, min(channel_code) filter (where is_last) as last_code
      from came group by person_id
    ) it group by 1, 2, 3
    union all
    select 1, only_code, only_code, persons from known where only_code is not null
  )`

/** Each channel, with null for those that are not looked at; then how many persons came by one channel, by two … */
export const POOL = `
  with ${PERSONS}, ${CHANNELS}, ${POOLED}
  select 'channel' as kind, l.code as id, l.name, null::integer as width,
    sum(it.entries)::int as entries, sum(it.persons)::int as persons, sum(it.firsts)::int as first, sum(it.lasts)::int as last
  from (
    select only_code as code, records as entries, persons, 0 as firsts, 0 as lasts from known where only_code is not null
    union all select code, records, 1, 0, 0 from came where code is not null
    union all select first_code, 0, 0, persons, 0 from pooled
    union all select last_code, 0, 0, 0, persons from pooled
  ) it left join looked_at l on l.code = it.code group by 2, 3
  union all
  select 'width', null, null, channels, 0, sum(persons)::int, 0, 0 from pooled group by channels
  order by 1, 4`
