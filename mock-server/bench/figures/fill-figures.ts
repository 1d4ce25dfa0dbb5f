import type { Deps } from '../../deps'
import { CAMPAIGN, fillBenchWorld } from '../bench-world'

/** A marketing node whose figures are asked for; it lasts as long as people come. */
export const NODE = 'bench-node'

/** A number from 0 to before `most`, of its own for each person and purpose, the same every time. */
const pick = (purpose: string, most: number, of = 'customer_id') => `(abs(hashtext(${of} || '${purpose}')) % ${most})`

/** They came over the two weeks before, by every channel there is; one in ten was invited by an earlier one, as deep as it goes. */
const PEOPLE = `
  update participation p set
    channel_code = c.code, manager_id = c.manager_id, opened_at = it.at, joined_at = it.at, informed_at = it.at,
    phone_hash = 'phone-' || case when ${pick('shared', 500, 'it.customer_id')} = 0 then 'of-' || ${pick('phone', 500, 'it.customer_id')} else it.customer_id end,
    device_key = p.campaign_id || ':device-' || it.customer_id,
    inviter_id = case when it.n > 10 and ${pick('invited', 10, 'it.customer_id')} = 0 then '${CAMPAIGN}:crowd-' || (it.n / 2) end
  from (
    select customer_id, substr(customer_id, 7)::integer as n, opened_at - make_interval(mins => ${pick('minute', 14 * 24 * 60)}) as at from participation where campaign_id = '${CAMPAIGN}'
  ) it, (select code, manager_id, row_number() over (order by code) - 1 as n, count(*) over ()::integer as all_of_them from channel) c
  where p.id = '${CAMPAIGN}:' || it.customer_id and c.n = abs(hashtext(it.customer_id || 'channel')) % c.all_of_them`

const CONTACTS = `
  insert into contact_change (customer_id, manager_id, kind, happened_at)
  select customer_id, coalesce(manager_id, 'lin-wanqing'), 'add', opened_at from participation where campaign_id = '${CAMPAIGN}'
  union all
  select customer_id, coalesce(manager_id, 'lin-wanqing'), 'delete', opened_at + interval '1 hour' from participation where campaign_id = '${CAMPAIGN}' and ${pick('gone', 20)} = 0`

/** Each was welcomed with the campaign's link. */
const WELCOMES = `
  insert into welcome (customer_id, manager_id, added_at, state, campaign_id)
  select customer_id, manager_id, happened_at, 'sent', '${CAMPAIGN}' from contact_change where kind = 'add' and customer_id like 'crowd-%'`

const STANDINGS = `
  update contact_standing s set first_added_at = p.opened_at, last_fresh_add_at = p.opened_at, is_added = ${pick('gone', 20, 's.customer_id')} <> 0
  from participation p where p.id = '${CAMPAIGN}:' || s.customer_id`

/** One in seven has drawn, as in the worked example (D2). */
const DRAWS = `
  insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state)
  select id, campaign_id, customer_id, 500, opened_at, '2026-02-26', false, case when ${pick('paid', 2)} = 0 then 'paid' else 'due' end
  from participation where campaign_id = '${CAMPAIGN}' and ${pick('draw', 7)} = 0`

/** By one channel, and one in five by a second. */
const ARRIVALS = `
  insert into arrival (customer_id, channel_code, first_at, last_at)
  select customer_id, channel_code, opened_at, opened_at from participation where campaign_id = '${CAMPAIGN}'
  union
  select customer_id, (select min(code) from channel where code <> channel_code), opened_at + interval '2 hours', opened_at + interval '2 hours'
  from participation where campaign_id = '${CAMPAIGN}' and ${pick('again', 5)} = 0`

/** The bank knows half of them, which keeps a reading of their assets as well, and one in ten bought. */
const BANK = [
  `insert into insight (customer_id, stage, stage_since, stage_look_at, cards, tier, aum_fen, told_at, ask_at)
   select customer_id, 'active', opened_at, 'infinity', '{debit}', 'oneOwn', ${pick('aum', 100_000_000)}, opened_at, 'infinity' from participation where campaign_id = '${CAMPAIGN}' and ${pick('known', 2)} = 0`,
  `insert into bank_deed (id, customer_id, kind, amount_fen, income_fen, happened_at)
   select 'deed-' || customer_id, customer_id, 'sale', 1000000, 1500, opened_at + interval '3 hours' from participation where campaign_id = '${CAMPAIGN}' and ${pick('sale', 10)} = 0`,
]

const MARKETING = [
  `insert into marketing_node (id, name, from_on, until_on, target_adds, made_at) values ('${NODE}', '${NODE}', '2026-01-29', '2026-02-12', 1000, '2026-01-01T00:00:00+08:00')`,
  `insert into campaign_publication (campaign_id, version, definition, published_at)
   select campaign_id, version + 1, definition || jsonb_build_object('marketingNode', '${NODE}'), published_at from campaign_publication where campaign_id = '${CAMPAIGN}'`,
]

/** The rows a report reads are packed and counted, as those of a bank's database are. */
const SETTLE = 'vacuum analyze'

/** A campaign that so many people have come to, with all that the bank's reports read of them. */
export async function fillFigures(deps: Deps, size: number): Promise<void> {
  await fillBenchWorld(deps, size)
  for (const sql of [PEOPLE, CONTACTS, WELCOMES, STANDINGS, DRAWS, ARRIVALS, ...BANK, ...MARKETING, SETTLE]) await deps.db.query(sql)
}

/** Friends since the campaign began, with a phone of their own, who have not drawn. */
const READY = `
  select p.customer_id from participation p join campaign c on c.id = p.campaign_id join contact_standing s on s.customer_id = p.customer_id
  where c.id = $1 and s.is_added and s.first_added_at >= c.starts_at and p.phone_hash = 'phone-' || p.customer_id
    and not exists (select 1 from voucher v where v.id = p.id) order by p.id limit $2`

/** So many who can draw, each once. */
export async function readyToDraw(deps: Deps, count: number): Promise<() => string> {
  const rows = await deps.db.query<{ customer_id: string }>(READY, [CAMPAIGN, count])
  return () => {
    const next = rows.pop()
    if (!next) throw new Error('the crowd is too small for this bench')
    return next.customer_id
  }
}
