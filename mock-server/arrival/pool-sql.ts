/**
 * Everybody who ever came by a channel, once, however many customers he is to us (D23): who gave the same phone in two campaigns
 * is one person. Those of one union id are one customer already. Only phones of several customers are followed, which are few.
 */
const PERSONS = `
  recursive shared as (
    select phone_hash from participation where phone_hash is not null group by 1 having min(customer_id) <> max(customer_id)
  ), edge as materialized (
    select distinct p.customer_id, p.phone_hash from participation p join shared on shared.phone_hash = p.phone_hash
  ), linked as (
    select customer_id as root, customer_id from edge
    union
    select linked.root, other.customer_id from linked
      join edge own on own.customer_id = linked.customer_id join edge other on other.phone_hash = own.phone_hash
  ), same as (
    select customer_id, min(root) as person_id from linked group by 1
  )`

/** The channels looked at ($1, $2: a manager's, a branch's or everybody's). */
const CHANNELS = `
  looked_at as (
    select c.code, c.name from channel c left join manager m on m.id = c.manager_id
    where ($1::text is null or c.manager_id = $1) and ($2::text is null or m.branch_id = $2)
  )`

/** Of a person: by how many of these channels he came, and which of all there are was his first and his last. */
const POOLED = `
  came as materialized (
    select coalesce(same.person_id, a.customer_id) as person_id, a.channel_code, l.code, min(a.first_at) as first_at, max(a.last_at) as last_at,
      count(*)::int as records
    from arrival a left join same on same.customer_id = a.customer_id left join looked_at l on l.code = a.channel_code group by 1, 2, 3
  ), pooled as materialized (
    select person_id, count(code)::int as channels, (array_agg(code order by first_at, channel_code))[1] as first_code,
      (array_agg(code order by last_at desc, channel_code))[1] as last_code
    from came group by person_id having count(code) > 0
  )`

/** Each channel, with null for those that are not looked at; then how many persons came by one channel, by two … */
export const POOL = `
  with ${PERSONS}, ${CHANNELS}, ${POOLED}
  select 'channel' as kind, it.code as id, l.name, null::integer as width,
    sum(entries)::int as entries, sum(persons)::int as persons, sum(firsts)::int as first, sum(lasts)::int as last
  from (
    select code, sum(records) as entries, count(*) as persons, 0 as firsts, 0 as lasts from came where code is not null group by 1
    union all select first_code, 0, 0, count(*), 0 from pooled group by 1
    union all select last_code, 0, 0, 0, count(*) from pooled group by 1
  ) it left join looked_at l on l.code = it.code group by 2, 3
  union all
  select 'width', null, null, channels, 0, count(*)::int, 0, 0 from pooled group by channels
  order by 1, 4`
