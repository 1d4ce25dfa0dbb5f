import { relationOf, type Relation, type RelationFacts } from '#shared/customer/relation'
import type { Queryable } from '../db/database'

const FACTS = `
  select coalesce(bool_or(is_added), false) as "isAdded", min(first_added_at) as "firstAddedAt",
    exists (select 1 from group_member where customer_id = $1 and is_member) as "isMember",
    (select min(happened_at) from group_change where customer_id = $1 and kind = 'join') as "firstJoinedAt"
  from contact_standing where customer_id = $1`

/** How close a customer is, from the whole history of his contacts and groups (S23). */
export async function findRelation(db: Queryable, customerId: string): Promise<Relation & Pick<RelationFacts, 'firstAddedAt'>> {
  const [facts] = await db.query<RelationFacts>(FACTS, [customerId])
  return { ...relationOf(facts!), firstAddedAt: facts!.firstAddedAt }
}
