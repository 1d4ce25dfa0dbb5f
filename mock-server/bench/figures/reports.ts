import { listHeldAdds } from '../../add-check/list-held-adds'
import { showPool } from '../../arrival/show-pool'
import { showOutcome } from '../../deed/show-outcome'
import { showReturns } from '../../deed/show-returns'
import type { Deps } from '../../deps'
import { showFunnel } from '../../funnel/show-funnel'
import { showGroupFigures } from '../../group-health/show-group-figures'
import { showGrowth } from '../../growth/show-growth'
import { showNode } from '../../marketing/show-node'
import { showRanking } from '../../ranking/show-ranking'
import { showReferralEffect } from '../../referral/show-referral-effect'
import { showReplies } from '../../reply/show-replies'
import { showTrend } from '../../trend/show-trend'
import { CAMPAIGN } from '../bench-world'
import { NODE } from './fill-figures'

/** Of the head office: everybody is counted. */
const STAFF = 'zhou-mingyuan'

const campaignId = CAMPAIGN

/** Every report the head office can ask for, as the server answers it. */
export const reports: Readonly<Record<string, (deps: Deps) => Promise<unknown>>> = {
  funnel: (deps) => showFunnel(deps, STAFF, { campaignId, by: 'manager', days: 'all' }),
  trend: (deps) => showTrend(deps, STAFF, campaignId),
  ranking: (deps) => showRanking(deps, STAFF, 'current'),
  growth: (deps) => showGrowth(deps, STAFF, { days: '14', until: 'today' }),
  outcome: (deps) => showOutcome(deps, STAFF, campaignId),
  returns: (deps) => showReturns(deps, STAFF),
  referral: (deps) => showReferralEffect(deps, STAFF, { campaignId, by: 'manager' }),
  pool: (deps) => showPool(deps, STAFF),
  replies: (deps) => showReplies(deps, STAFF, { of: 'script', by: 'manager', within: 'all', withinId: '-', days: '14', until: 'today' }),
  groups: (deps) => showGroupFigures(deps, STAFF),
  checks: (deps) => listHeldAdds(deps, STAFF),
  node: (deps) => showNode(deps, STAFF, NODE),
}

export const reportNames = Object.keys(reports)
