import type { SqlValue } from '../db/database'

/** A manager's tag on a customer. */
export interface TagKey {
  customerId: string
  managerId: string
  tagId: string
}

/** The first three parameters of a statement about `t`, a row of customer_tag. */
export const OF_KEY = 't.customer_id = $1 and t.manager_id = $2 and t.tag_id = $3'

export const keyValues = ({ customerId, managerId, tagId }: TagKey): SqlValue[] => [customerId, managerId, tagId]
