import { OF_BRANCH } from '../eligibility/of-branch'

/** Of the last that is known of `cu` and `me` as contacts; of one instant the delete decides. */
const ofLastChange = (what: string) => `(
  select ${what} from contact_change
  where customer_id = cu.id and manager_id = me.id order by happened_at desc, kind = 'delete' desc limit 1
)`

/** `cu` has `me` as a contact now. */
export const IS_CONTACT = `coalesce(${ofLastChange("kind = 'add'")}, false)`

/** Since when `cu` and `me` are contacts no more; null where they are, or never were. */
export const CONTACT_ENDED_AT = ofLastChange("case when kind = 'delete' then happened_at end")

/**
 * What a manager may do with a customer he chats with (K6, S16): all of it with those of his own branch, and with those of
 * no branch who came to it; only look where another branch owns a customer who is his contact, was given to him, or is shown
 * to him as an expert (S15); else nothing (null). For `cu` a row of customer and `me` the manager.
 */
export const CHAT_ACCESS = `case
  when cu.branch_id = me.branch_id then 'full'
  when cu.branch_id is null and ${OF_BRANCH} then 'full'
  when ${IS_CONTACT} then 'readOnly'
  when exists (select 1 from assignment where customer_id = cu.id and manager_id = me.id) then 'readOnly'
  when exists (select 1 from handover where customer_id = cu.id and expert_id = me.id and closed_at is null) then 'readOnly'
end`

/** `cu` is a contact of `me`, who may act for him and write to him (K6): whom a manager can look for beside his chats. */
export const IS_OWN_CONTACT = `(cu.external_user_id is not null and ${IS_CONTACT} and ${CHAT_ACCESS} = 'full')`
