import type { WorkArea } from '../work/work-area'

/** What a bank's operation stands on (R26), from the first sight of it to what carries it. */
export const layers = ['traffic', 'operation', 'platform'] as const

export type Layer = (typeof layers)[number]

export const layerTexts: Readonly<Record<Layer, { title: string; about: string }>> = {
  traffic: { title: '引流层', about: '把客户引进来' },
  operation: { title: '经营层', about: '和客户来往，越走越近' },
  platform: { title: '平台支撑层', about: '内容、数据和管理' },
}

/** Every work area belongs to one layer: a new one that is missing here does not compile. */
export const layerOf: Readonly<Record<WorkArea, Layer>> = {
  drafts: 'traffic', leads: 'traffic', leadfiles: 'traffic', events: 'traffic', eligibility: 'traffic',
  chat: 'operation', today: 'operation', audience: 'operation', groups: 'operation', plan: 'operation', questions: 'operation',
  funnel: 'platform', scripts: 'platform', roster: 'platform', payouts: 'platform', audit: 'platform',
}
