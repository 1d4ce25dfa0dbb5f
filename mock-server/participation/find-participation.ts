import type { RefusalCode } from '#shared/eligibility/refusal'
import type { ManagerCard, ParticipationView } from '#shared/participation/contract'
import { participationStep, type ParticipationStep } from '#shared/participation/step'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { maskName } from '../customer/mask-name'
import type { Deps } from '../deps'
import { drawView } from '../draw/draw-view'
import type { DrawnVoucher } from '../voucher/voucher-view'
import { KEPT_PHONE, takesKeptPhone } from './kept-phone'
import { participationId } from './participation-id'

interface Row extends DrawnVoucher {
  is_added: boolean
  is_joined: boolean
  is_informed: boolean
  has_won_game: boolean
  refusal: RefusalCode | null
  phone_mask: string | null
  kept_phone: string | null
  card_mask: string | null
  name: string | null
  staff_number: string
  branch_name: string
  qr_url: string | null
  channel_code: string
  own_invitation: string | null
  is_invited: boolean
  inviter_name: string | null
}

/** The decision is `draw_facts`, the same that a draw is judged by. $1 and $2 are the kept phone's. */
const FIND = `
  select f.refusal, f.is_added, f.is_joined, f.is_informed, f.has_won_game, p.phone_mask, p.card_mask,
    k.phone_mask as kept_phone, m.name, m.staff_number, coalesce(w.qr_url, m.qr_url) as qr_url, b.name as branch_name,
    v.prize_index, v.drawn_at, v.payable_on, v.is_provisional, v.state, v.paid_at,
    v.used_at, v.usable_until, v.lapsed_at, v.failure_code,
    p.channel_code, i.code as own_invitation, p.inviter_id is not null as is_invited, ic.name as inviter_name
  from participation p
  cross join lateral draw_facts(p.campaign_id, p.customer_id, $5) f
  left join manager m on m.id = p.manager_id
  left join branch b on b.id = m.branch_id
  left join contact_way w on w.manager_id = m.id
  left join voucher v on v.id = p.id
  left join invitation i on i.participation_id = p.id
  left join participation ip on ip.id = p.inviter_id
  left join customer ic on ic.id = ip.customer_id
  left join lateral (${KEPT_PHONE}) k on $3 and p.informed_at is null
  where p.id = $4`

/** Refusals that only mean "a step of yours is still to come" are told by the step. */
export const STEPS_TO_COME: readonly (RefusalCode | null)[] = ['NOT_JOINED', 'INFO_REQUIRED', 'GAME_REQUIRED']

/** Where the way does not begin with a manager, adding one is no step of its own. */
function stepOf(row: Row, { entry }: PublishedCampaign): ParticipationStep {
  return participationStep({
    isAdded: entry !== 'manager' || row.is_added,
    isOpened: true,
    isJoined: row.is_joined,
    isInformed: row.is_informed,
    isDrawn: row.prize_index !== null,
  })
}

function refusalOf({ refusal, name }: Row): RefusalCode | null {
  // Nobody to add: the bank's core has not said yet who looks after him (C13).
  if (refusal === 'NOT_ADDED' && name === null) return 'BANK_UNAVAILABLE'
  return STEPS_TO_COME.includes(refusal) ? null : refusal
}

function managerOf({ name, staff_number: staffNumber, branch_name: branchName, qr_url: qrUrl }: Row): ManagerCard | null {
  return name === null ? null : { name, staffNumber, branchName, qrUrl: qrUrl ?? '' }
}

type FindDeps = Pick<Deps, 'db' | 'settings'>

function toView(row: Row, id: string, campaign: PublishedCampaign, { settings }: FindDeps): Omit<ParticipationView, 'now'> {
  return {
    campaignId: campaign.id,
    step: stepOf(row, campaign),
    refusal: refusalOf(row),
    manager: managerOf(row),
    maskedPhone: row.phone_mask,
    keptPhone: row.kept_phone,
    maskedCard: row.card_mask,
    hasWonGame: row.has_won_game,
    channel: row.channel_code,
    inviter: row.is_invited ? { maskedName: maskName(row.inviter_name) } : null,
    ownInvitation: row.own_invitation,
    draw: row.prize_index === null ? null : drawView(id, campaign, row, settings),
  }
}

/** Where a customer stands in a campaign; null before he first opened its link. */
export async function findParticipation(
  deps: FindDeps,
  campaign: PublishedCampaign,
  customerId: string,
  now: Date,
): Promise<ParticipationView | null> {
  const id = participationId(campaign.id, customerId)
  const [row] = await deps.db.query<Row>(FIND, [customerId, campaign.id, takesKeptPhone(campaign), id, now])
  return row ? { ...toView(row, id, campaign, deps), now: now.toISOString() } : null
}
