import type { Lead } from '#shared/lead/contract'
import { leadStates } from '#shared/lead/state'

/** More than anybody calls in a week. */
export const MOST_LEADS = 200

/** How many leads are in each state. */
export const COUNTS = leadStates.map((state) => `count(*) filter (where state = '${state}')::int as ${state}`).join(', ')

export interface LeadRecord extends Omit<Lead, 'dealtAt' | 'changedAt'> {
  dealtAt: Date
  changedAt: Date | null
}

/** A row of lead as its manager reads it. */
export const COLUMNS = `
  id::text, name, phone_mask as "maskedPhone", note, state, remark, dealt_at as "dealtAt", changed_at as "changedAt",
  customer_id is not null as "isClosed"`

export const toLead = ({ dealtAt, changedAt, ...rest }: LeadRecord): Lead => ({
  ...rest, dealtAt: dealtAt.toISOString(), changedAt: changedAt?.toISOString() ?? null,
})
