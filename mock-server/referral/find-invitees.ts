import type { Queryable } from '../db/database'
import { countsAsInvitee } from './counts-as-invitee'

interface Row {
  id: string
  inviter_id: string
  inviter_customer_id: string
  is_due: boolean
  is_drawn: boolean
  is_earlier_contact: boolean
  is_staff: boolean
  is_known_phone: boolean
  is_bank_customer: boolean | null
  has_phone_of_inviter: boolean
  is_inviter: boolean
  is_inviter_staff: boolean
}

/** Who came by a participation's invitation. */
export interface Invitee {
  id: string
  inviterId: string
  inviterCustomerId: string
  /** Drawn, and not credited yet. */
  isDue: boolean
  counts: boolean
}

const FIND = `
  select p.id, p.inviter_id, i.customer_id as inviter_customer_id, p.referral_due_at is not null as is_due,
    exists (select 1 from voucher v where v.id = p.id) as is_drawn,
    coalesce(s.first_added_at < c.starts_at, false) as is_earlier_contact,
    p.is_staff, p.is_known_phone, p.is_bank_customer, coalesce(p.phone_hash = i.phone_hash, false) as has_phone_of_inviter,
    p.customer_id = i.customer_id as is_inviter, i.is_staff as is_inviter_staff
  from participation p
  join participation i on i.id = p.inviter_id
  join campaign c on c.id = p.campaign_id
  left join contact_standing s on s.customer_id = p.customer_id
  where p.inviter_id = any ($1)`

function toInvitee(row: Row): Invitee {
  const counts = countsAsInvitee({
    isDrawn: row.is_drawn,
    isEarlierContact: row.is_earlier_contact,
    isStaff: row.is_staff,
    isKnownPhone: row.is_known_phone,
    isBankCustomer: row.is_bank_customer,
    hasPhoneOfInviter: row.has_phone_of_inviter,
    isInviter: row.is_inviter,
    isInviterStaff: row.is_inviter_staff,
  })
  return { id: row.id, inviterId: row.inviter_id, inviterCustomerId: row.inviter_customer_id, isDue: row.is_due, counts }
}

/** Everybody who came by the invitations of these participations. */
export async function findInvitees(db: Queryable, inviterIds: readonly string[]): Promise<Invitee[]> {
  return (await db.query<Row>(FIND, [inviterIds])).map(toInvitee)
}
