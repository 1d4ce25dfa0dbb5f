import type { OwnRecord } from '#shared/privacy/contract'
import type { Queryable } from '../db/database'

const COUNT = `
  select (select count(*) from customer_tag where customer_id = $1 and is_wanted) as tags,
    (select count(*) from timeline_note where customer_id = $1)
      + (select count(*) from customer_note where customer_id = $1 and (remark <> '' or description <> ''))
      + (select count(*) from lead where customer_id = $1 and remark <> '')
      + (select count(*) from follow_up where customer_id = $1 and note <> '')
      + (select count(*) from handover where customer_id = $1 and reason <> '')
      + (select count(*) from handover where customer_id = $1 and answer <> '') as remarks,
    coalesce((
      select (address <> '')::int + (family <> '')::int + (income <> '')::int + (concern <> '')::int + (holdings <> '')::int
      from customer_profile where customer_id = $1
    ), 0) as told`

/** How much managers noted of a customer. */
export async function countNotes(db: Queryable, customerId: string): Promise<OwnRecord['notes']> {
  const [counted] = await db.query<OwnRecord['notes']>(COUNT, [customerId])
  return counted!
}
