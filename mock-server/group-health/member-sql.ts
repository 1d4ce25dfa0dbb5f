/**
 * The members of groups ($1) and what each did since $2: whether he is active (D5), and whether he has become a customer that pays
 * since he joined (D6), by the deed that makes a trading customer, see customer/find-stage.ts.
 */
export const MEMBER = `
  member as (
    select m.group_id, m.customer_id,
      exists (select 1 from group_voice v where v.group_id = m.group_id and v.customer_id = m.customer_id and v.spoke_at > $2)
        or exists (select 1 from voucher v where v.customer_id = m.customer_id and v.drawn_at > $2)
        or exists (
          select 1 from group_game_player p join group_game g on g.id = p.game_id
          where g.group_id = m.group_id and p.customer_id = m.customer_id and p.joined_at > $2
        ) as is_active,
      exists (select 1 from voucher v where v.customer_id = m.customer_id and v.used_at >= m.changed_at)
        or exists (select 1 from coupon c where c.customer_id = m.customer_id and c.used_at >= m.changed_at) as is_converted
    from group_member m where m.group_id = any ($1::text[]) and m.is_member
  )`
