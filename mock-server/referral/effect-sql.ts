import type { EffectPart } from '#shared/referral/contract'

/**
 * Everybody who came into a campaign ($1) by an invitation, once, with how many hops from somebody whom nobody invited (D16). He
 * counts for the manager of the one who invited him ($2, $3: a manager's, a branch's or everybody's). Hop by hop by the index on
 * the inviter, however deep it goes: `offset 0` keeps the planner from reading everybody for every hop.
 */
const INVITED = `
  recursive chain as (
    select p.id, p.inviter_id, i.manager_id, p.manager_id as own_manager_id, 1 as depth, p.joined_at is not null as has_joined
    from participation p join participation i on i.id = p.inviter_id
    where p.campaign_id = $1 and p.inviter_id is not null and i.inviter_id is null
    union all
    select next.id, next.inviter_id, chain.own_manager_id, next.manager_id, chain.depth + 1, next.joined_at is not null
    from chain cross join lateral (select p.id, p.inviter_id, p.manager_id, p.joined_at from participation p where p.inviter_id = chain.id offset 0) next
  ), invited as materialized (
    select chain.inviter_id, chain.manager_id, m.branch_id, chain.depth, chain.has_joined, v.id is not null as has_drawn
    from chain left join manager m on m.id = chain.manager_id left join voucher v on v.id = chain.id
    where ($2::text is null or chain.manager_id = $2) and ($3::text is null or m.branch_id = $3)
  )`

const FIGURES = `count(distinct inviter_id)::int as inviters, count(*)::int as came,
  count(*) filter (where has_joined)::int as accepted, count(*) filter (where has_drawn)::int as drawn`

const PARTS: Readonly<Record<EffectPart, { id: string; join: string }>> = {
  branch: { id: 'invited.branch_id', join: 'left join branch it on it.id = invited.branch_id' },
  manager: { id: 'invited.manager_id', join: 'left join manager it on it.id = invited.manager_id' },
}

/** The total, each depth and each part, of one moment. */
export const effectSql = (by: EffectPart): string => `
  with ${INVITED}
  select 'total' as kind, null::integer as depth, null as id, null as name, ${FIGURES} from invited
  union all
  select 'depth', depth, null, null, ${FIGURES} from invited group by depth
  union all
  select 'part', null, ${PARTS[by].id}, it.name, ${FIGURES} from invited ${PARTS[by].join} group by 3, 4
  order by 1, 2`
