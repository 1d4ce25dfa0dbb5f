/**
 * Whether a benefit depends on the phone and card of a participation `p`: a draw, or an invitation, which is rewarded by
 * what friends do later. Then their keyed hashes stay, so that neither brings a second one (K11).
 */
export const BOUND_TO_BENEFIT = `(
  exists (select 1 from voucher where id = p.id)
  or exists (select 1 from invitation where participation_id = p.id)
)`
