/** What a campaign is planned by (R30): for whom, with what, where, and when. */
export const planParts = ['people', 'material', 'place', 'time'] as const

export type PlanPart = (typeof planParts)[number]

export const planPartTexts: Readonly<Record<PlanPart, { short: string; question: string }>> = {
  people: { short: '人', question: '面向哪些客户' },
  material: { short: '物', question: '用什么权益和物料' },
  place: { short: '场', question: '在哪些渠道和场景' },
  time: { short: '时', question: '在什么时间、跟哪个节奏' },
}

/** Null where nobody has said, and there is nothing to tell it from. */
export type CampaignPlan = Record<PlanPart, string | null>
