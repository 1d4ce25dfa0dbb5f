/** The pages of the bank's figures, each for one question; the first is where one begins. */
export const figurePages = [
  { id: null, title: '活动成效' },
  { id: 'trend', title: '活动走势' },
  { id: 'ranking', title: '经理排行' },
  { id: 'growth', title: '客户与资产' },
  { id: 'returns', title: '投产比' },
  { id: 'care', title: '日常经营' },
  { id: 'referral', title: '老带新' },
  { id: 'pool', title: '客户池' },
  { id: 'replies', title: '话术回复' },
  { id: 'forecast', title: '上线前测算' },
  { id: 'checks', title: '加友核查' },
  { id: 'calendar', title: '营销日历' },
  { id: 'channel-kinds', title: '渠道分类' },
] as const

export type FigurePage = (typeof figurePages)[number]['id']

/** An address that names no page leads to the first. */
export const pageOf = (id: string | null): FigurePage => figurePages.find((it) => it.id === id)?.id ?? null
