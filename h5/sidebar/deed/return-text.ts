import type { DeedKind, Outcome, SegmentReturn } from '#shared/deed/contract'
import { returnText } from '#shared/deed/return-of'
import { csvYuan, excelCsv } from '../figure/excel-csv'

export const deedTexts: Readonly<Record<DeedKind, string>> = { follow: '关注官微', bind: '三方绑卡', register: '注册手机银行', account: '开立账户', active: '手机银行月活', sale: '购买产品' }

export const segmentTexts: Readonly<Record<SegmentReturn['segment'], string>> = { longTail: '资产 50 万以下', affluent: '资产 50 万及以上', unknown: '资产还不清楚' }

export const wayTexts = { single: '一对一', group: '社群' } as const

/** What to do next, in words. */
export function suggestionText({ single, group, suggested }: SegmentReturn): string {
  if (suggested) return `${wayTexts[suggested]}的投产比更高，建议用${wayTexts[suggested]}经营。`
  if (single.customers === 0 || group.customers === 0) return `只试过${single.customers > 0 ? wayTexts.single : wayTexts.group}，试过另一种才能比较。`
  return '两种方式还比不出高低。'
}

/** As on the screen, for Excel. */
export function returnsCsv(segments: readonly SegmentReturn[], outcome: Outcome | null): string {
  return excelCsv([
    ['客群', '经营方式', '客户', '投入(元)', '收益(元)', '投产比'],
    ...segments.flatMap((it) => (['single', 'group'] as const).map((way) => [segmentTexts[it.segment], wayTexts[way], it[way].customers, csvYuan(it[way].cost), csvYuan(it[way].gain), returnText(it[way])])),
    ...(outcome ? [[], ['活动', outcome.name], ...outcome.goals.map(({ kind, customers }) => [deedTexts[kind], customers])] : []),
  ])
}
