import type { EffectFigures, EffectPart, ReferralEffect } from '#shared/referral/contract'
import { countMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { NOBODY } from '../funnel/show-funnel'
import { effectSql } from './effect-sql'

interface Row extends EffectFigures {
  kind: 'total' | 'depth' | 'part'
  depth: number | null
  id: string | null
  name: string | null
}

export interface EffectQuestion {
  campaignId: string
  by: EffectPart
}

const figuresOf = ({ inviters, came, accepted, drawn }: Row): EffectFigures => ({ inviters, came, accepted, drawn })

type Part = ReferralEffect['parts'][number]
const byAccepted = (one: Part, other: Part) =>
  other.figures.accepted - one.figures.accepted || other.figures.came - one.figures.came || one.name.localeCompare(other.name, 'zh-CN')

/** What invitations brought in a campaign, and how deep they went (D16). Throws MANAGER_NOT_FOUND, CAMPAIGN_NOT_FOUND. */
export async function showReferralEffect({ db, campaigns }: Pick<Deps, 'db' | 'campaigns'>, staffId: string, { campaignId, by }: EffectQuestion): Promise<ReferralEffect> {
  const { name } = await campaigns.get(campaignId)
  const { scope, managerId, branchId } = figureScope(await readStaff(db, staffId))
  const rows = await countMany<Row>(db, effectSql(by), [campaignId, managerId, branchId])
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
  return {
    campaignId, name, scope,
    total: figuresOf(of('total')[0]!),
    depths: of('depth').map((row) => ({ depth: row.depth!, figures: figuresOf(row) })),
    parts: of('part').map((row) => ({ id: row.id, name: row.name ?? NOBODY, figures: figuresOf(row) })).toSorted(byAccepted),
  }
}
