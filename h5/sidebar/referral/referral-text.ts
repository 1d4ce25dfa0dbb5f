import type { EffectFigures, EffectPart, ReferralEffect } from '#shared/referral/contract'
import { kText } from '#shared/referral/k-factor'
import { formatCount } from '../campaign/campaign-text'
import { excelCsv } from '../figure/excel-csv'

export const effectPartTexts: Readonly<Record<EffectPart, string>> = { branch: '网点', manager: '客户经理' }

/** The first hop is from somebody who came by himself. */
export const depthText = (depth: number): string => `第 ${depth} 层`

/** In one sentence, what the figures say. */
export function effectText({ total, depths }: Pick<ReferralEffect, 'total' | 'depths'>): string {
  const { inviters, came, accepted } = total
  const deepest = depths.at(-1)?.depth ?? 0
  return `${formatCount(inviters)} 位客户发出的邀请带来 ${formatCount(came)} 位好友，${formatCount(accepted)} 位参与了活动；最深传到第 ${deepest} 层。`
}

const HEAD = ['发起邀请', '点开邀请', '接受邀请(参与)', '抽到奖品', 'K']

const cells = (it: EffectFigures) => [it.inviters, it.came, it.accepted, it.drawn, kText(it)]

/** As on the screen, for Excel: the total, each depth, each part. */
export const effectCsv = ({ total, depths, parts }: Pick<ReferralEffect, 'total' | 'depths' | 'parts'>, partTitle: string): string =>
  excelCsv([
    ['', ...HEAD], ['合计', ...cells(total)], ...depths.map(({ depth, figures }) => [depthText(depth), ...cells(figures)]),
    [], [partTitle, ...HEAD], ...parts.map(({ name, figures }) => [name, ...cells(figures)]),
  ])
