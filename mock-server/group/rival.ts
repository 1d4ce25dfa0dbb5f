/** The bank whose staff `cu`, a row of customer, is on the bank's own list; by his id in WeCom or a phone he has left (K5). */
export const RIVAL_BANK = `(
  select r.bank_name from rival_staff r
  where r.external_user_id = cu.external_user_id
    or r.phone_hash in (select phone_hash from participation p where p.customer_id = cu.id and p.phone_hash is not null)
  order by r.id limit 1
)`
