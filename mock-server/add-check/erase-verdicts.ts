import type { Queryable } from '../db/database'

/** The rule may hold the add again: it counts for nobody then. */
export const eraseVerdicts = (tx: Queryable, customerId: string) => tx.query('delete from add_verdict where customer_id = $1', [customerId])
