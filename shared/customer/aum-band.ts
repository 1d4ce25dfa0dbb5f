import { toFen, type Fen } from '../money/fen'

/** A customer's assets under management, by their size, the smallest first. */
export const aumBands = ['under50k', 'under500k', 'under6m', 'from6m'] as const
export type AumBand = (typeof aumBands)[number]

/** The first amount that is no more in the band. */
const ENDS: Readonly<Record<Exclude<AumBand, 'from6m'>, Fen>> = {
  under50k: toFen(50_000_00),
  under500k: toFen(500_000_00),
  under6m: toFen(6_000_000_00),
}

/** 500,000.00 yuan: whoever has less is of the long tail (R28). */
export const LONG_TAIL_END = ENDS.under500k

/** What a band is called, and what it says about him. */
export const aumBandTexts: Readonly<Record<AumBand, { name: string; meaning: string }>> = {
  under50k: { name: '5万以下', meaning: '资产不多，以日常支付、缴费和活动陪伴为主。' },
  under500k: { name: '5万–50万', meaning: '50万以下的长尾客群，先把定期、活钱理财配齐。' },
  under6m: { name: '50万–600万', meaning: '50万及以上，适合请理财经理一起做资产配置。' },
  from6m: { name: '600万以上', meaning: '达到私人银行标准，请专家团队介入。' },
}

export function aumBand(aum: Fen): AumBand {
  if (aum < ENDS.under50k) return 'under50k'
  if (aum < ENDS.under500k) return 'under500k'
  return aum < ENDS.under6m ? 'under6m' : 'from6m'
}

/** Whose assets are in the band: from `from` on, and below `end`; null where it has none. */
export function aumRange(band: AumBand): { from: Fen; end: Fen | null } {
  const below = aumBands[aumBands.indexOf(band) - 1]
  return { from: below ? ENDS[below as keyof typeof ENDS] : toFen(0), end: band === 'from6m' ? null : ENDS[band] }
}

export const isLongTail = (aum: Fen): boolean => aum < LONG_TAIL_END
