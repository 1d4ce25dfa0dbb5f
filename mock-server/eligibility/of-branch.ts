/**
 * A manager sees the customers of his own branch (K6): those it owns, those who have added one of its managers, and those
 * who were given to one. For `cu` a row of customer and `me` the manager who asks.
 */
export const OF_BRANCH = `(
  cu.branch_id = me.branch_id
  or exists (
    select 1 from contact_change a join manager m on m.id = a.manager_id
    where a.customer_id = cu.id and m.branch_id = me.branch_id
  )
  or exists (
    select 1 from assignment a join manager m on m.id = a.manager_id
    where a.customer_id = cu.id and m.branch_id = me.branch_id
  )
)`
