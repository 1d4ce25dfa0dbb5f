import { campaignDaysLeft, campaignPhase, type CampaignPhase } from '#shared/campaign/campaign-phase'
import { campaignPlan } from '#shared/campaign/campaign-plan'
import { splitCost } from '#shared/campaign/cost-share'
import type { ManagedCampaign } from '#shared/manager/contract'
import { sumFen, toFen } from '#shared/money/fen'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { prizesWithStock, topPrizeLeft, type CampaignDeps } from '../campaign/show-campaign'
import { campaignUrl } from '../chat/campaign-link'
import { managerCard, type ManagerCard } from '../chat/manager-card'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { nodeNames } from '../marketing/node-row'

type ListDeps = CampaignDeps & Pick<Deps, 'publicUrl'>

interface FiguresRow {
  opened: number
  joined: number
  own_joined: number
  own_drawn: number
  tickets: number
  tickets_taken: number
  budget_fen: number
  reserved_fen: number
  paid_fen: number
}

const FIGURES = `
  select count(p.id) as opened, count(p.joined_at) as joined,
    count(p.joined_at) filter (where p.manager_id = $2) as own_joined,
    count(v.id) filter (where p.manager_id = $2) as own_drawn,
    pool.tickets, pool.tickets_taken, pool.budget_fen, pool.reserved_fen, pool.paid_fen
  from prize_pool pool
  left join participation p on p.campaign_id = pool.campaign_id
  left join voucher v on v.id = p.id
  where pool.campaign_id = $1 group by pool.campaign_id`

async function campaignFigures(db: Queryable, campaignId: string, managerId: string): Promise<ManagedCampaign['figures']> {
  const [row] = await db.query<FiguresRow>(FIGURES, [campaignId, managerId])
  const it = row!
  return {
    opened: it.opened,
    joined: it.joined,
    drawn: it.tickets_taken,
    ownJoined: it.own_joined,
    ownDrawn: it.own_drawn,
    prizes: it.tickets,
    prizesLeft: it.tickets - it.tickets_taken,
    budget: toFen(it.budget_fen),
    reserved: toFen(it.reserved_fen),
    paid: toFen(it.paid_fen),
    left: toFen(it.budget_fen - it.reserved_fen - it.paid_fen),
  }
}

function costShareOf({ costShare }: PublishedCampaign, { paid, reserved }: ManagedCampaign['figures']): ManagedCampaign['costShare'] {
  if (!costShare) return null
  const { bank: bankBears, partner: partnerBears } = splitCost(sumFen([paid, reserved]), costShare.percent)
  return { partner: costShare.partner, partnerPercent: costShare.percent, bankBears, partnerBears }
}

function nodeOf({ marketingNode }: PublishedCampaign, nodes: ReadonlyMap<string, string>): ManagedCampaign['marketingNode'] {
  const name = marketingNode && nodes.get(marketingNode)
  return marketingNode && name ? { nodeId: marketingNode, name } : null
}

async function managedCampaign(
  deps: ListDeps,
  campaign: PublishedCampaign,
  manager: ManagerCard,
  nodes: ReadonlyMap<string, string>,
): Promise<ManagedCampaign> {
  const { db, clock } = deps
  const { id, name, startsAt, endsAt } = campaign
  const figures = await campaignFigures(db, id, manager.id)
  return {
    id, name, startsAt, endsAt,
    phase: campaignPhase(campaign, clock.now()),
    daysLeft: campaignDaysLeft(campaign, clock.now()),
    topPrize: topPrizeLeft(await prizesWithStock(db, campaign)),
    ownLink: manager.channel && campaignUrl(deps, id, manager.channel),
    figures,
    costShare: costShareOf(campaign, figures),
    plan: campaignPlan(campaign),
    marketingNode: nodeOf(campaign, nodes),
  }
}

const PHASE_ORDER: readonly CampaignPhase[] = ['running', 'notStarted', 'ended']

/** Every campaign with its figures: running ones first, then those to come, then ended ones. */
export async function listCampaigns(deps: ListDeps, managerId: string): Promise<ManagedCampaign[]> {
  const rows = await deps.db.query<{ id: string }>('select id from campaign order by starts_at desc, id')
  const manager = await managerCard(deps.db, managerId)
  const nodes = await nodeNames(deps.db)
  const campaigns = await Promise.all(
    rows.map(async ({ id }) => managedCampaign(deps, await deps.campaigns.get(id), manager, nodes)),
  )
  return campaigns.toSorted((a, b) => PHASE_ORDER.indexOf(a.phase) - PHASE_ORDER.indexOf(b.phase))
}
