import type { Queryable } from '../db/database'

const INSERT = `
  insert into contact_tag (customer_id, manager_id, added_at, tag, retry_at)
  select $1, contact.manager_id, contact.happened_at, opened.tag, $2
  from (select distinct on (manager_id) manager_id, kind, happened_at from contact_change
        where customer_id = $1 order by manager_id, happened_at desc, kind desc) contact,
    (select distinct tag from service_opening where customer_id = $1) opened
  where contact.kind = 'add'
  on conflict do nothing`

/** Every manager whom a customer has now is to find the tags of his services on him, once for each add (C26). */
export async function tagContacts(tx: Queryable, customerId: string, now: Date): Promise<void> {
  await tx.query(INSERT, [customerId, now])
}
