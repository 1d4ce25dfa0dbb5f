import type { Funnel, FunnelFigures } from '#shared/funnel/contract'
import { toFen } from '#shared/money/fen'

/** 20,000 who joined for 15,000 yuan (D1). */
export const figures: FunnelFigures = {
  steps: { exposed: 40_000, added: 30_000, opened: 25_000, joined: 20_000, informed: 5_000, drawn: 3_000, paid: 2_900 },
  eligible: { part: 18_000, whole: 30_000 },
  spent: { paid: toFen(1_450_000), reserved: toFen(50_000) },
  keptWeek: { part: 18_400, whole: 20_000 },
  keptMonth: { part: 0, whole: 0 },
}

export const nobody: FunnelFigures = {
  steps: { exposed: 0, added: 0, opened: 0, joined: 0, informed: 0, drawn: 0, paid: 0 },
  eligible: { part: 0, whole: 0 }, spent: { paid: toFen(0), reserved: toFen(0) }, keptWeek: { part: 0, whole: 0 }, keptMonth: { part: 0, whole: 0 },
}

export const funnelOf = (change: Partial<Funnel> = {}): Funnel => ({
  campaignId: 'r13-newcomer', name: '开门红抽奖', scope: 'bank', since: null, total: figures,
  parts: [{ id: 'xihu-01', name: '西湖支行台卡', figures }, { id: null, name: '还没有分配', figures: nobody }],
  target: { from: toFen(300), to: toFen(500) },
  ...change,
})
