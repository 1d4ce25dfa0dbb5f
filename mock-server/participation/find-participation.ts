import type { RefusalCode } from '#shared/eligibility/refusal'
import type { ParticipationView } from '#shared/participation/contract'
import { participationStep, type ParticipationStep } from '#shared/participation/step'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { drawView } from '../draw/draw-view'
import type { PublishedCampaign } from '../campaign/published-campaigns'

interface Row {
  is_added: boolean
  is_joined: boolean
  is_informed: boolean
  refusal: RefusalCode | null
  phone_mask: string | null
  name: string
  staff_number: string
  branch_name: string
  qr_url: string
  prize_index: number | null
  drawn_at: Date
  payable_on: CalendarDay
  is_provisional: boolean
}

const FIND = `
  select a.customer_id is not null as is_added, p.joined_at is not null as is_joined,
    p.informed_at is not null as is_informed, p.phone_mask, m.name, m.staff_number, m.qr_url, b.name as branch_name,
    d.prize_index, d.drawn_at, v.payable_on, v.is_provisional,
    draw_refusal(d.participation_id is not null, $2, c.starts_at, c.ends_at, pool.tickets_taken < pool.tickets,
      a.customer_id is not null, true, p.joined_at is not null, p.informed_at is not null, c.needs_info) as refusal
  from participation p
  join campaign c on c.id = p.campaign_id
  join prize_pool pool on pool.campaign_id = p.campaign_id
  join manager m on m.id = p.manager_id
  join branch b on b.id = m.branch_id
  left join lateral (select customer_id from contact_add where customer_id = p.customer_id limit 1) a on true
  left join draw d on d.participation_id = p.id
  left join voucher v on v.id = p.id
  where p.id = $1`

/** Refusals that only mean "a step of yours is still to come" are told by the step. */
const STEPS_TO_COME: readonly (RefusalCode | null)[] = ['NOT_JOINED', 'INFO_REQUIRED']

function stepOf(row: Row): ParticipationStep {
  return participationStep({
    isAdded: row.is_added,
    isOpened: true,
    isJoined: row.is_joined,
    isInformed: row.is_informed,
    isDrawn: row.prize_index !== null,
  })
}

function toView(row: Row, id: string, campaign: PublishedCampaign): ParticipationView {
  const draw = row.prize_index === null ? null : drawView(id, campaign, { ...row, prize_index: row.prize_index })
  return {
    campaignId: campaign.id,
    step: stepOf(row),
    refusal: STEPS_TO_COME.includes(row.refusal) ? null : row.refusal,
    manager: { name: row.name, staffNumber: row.staff_number, branchName: row.branch_name, qrUrl: row.qr_url },
    maskedPhone: row.phone_mask,
    draw,
  }
}

export const participationId = (campaignId: string, customerId: string): string => `${campaignId}:${customerId}`

/** Where a customer stands in a campaign; null before he first opened its link. */
export async function findParticipation(
  db: Queryable,
  campaign: PublishedCampaign,
  customerId: string,
  now: Date,
): Promise<ParticipationView | null> {
  const id = participationId(campaign.id, customerId)
  const [row] = await db.query<Row>(FIND, [id, now])
  return row ? toView(row, id, campaign) : null
}
