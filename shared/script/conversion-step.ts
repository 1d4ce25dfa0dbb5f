/** The eight steps from stranger to trading customer, in their order (S6, 线上用户转化八步曲). */
export const conversionSteps = ['care', 'ask', 'guide', 'compare', 'offer', 'objection', 'close', 'revisit'] as const

export type ConversionStep = (typeof conversionSteps)[number]

export const stepNames: Readonly<Record<ConversionStep, string>> = {
  care: '关心破冰',
  ask: '提问了解',
  guide: '总结引导',
  compare: '对比优势',
  offer: '推荐方案',
  objection: '化解异议',
  close: '促成成交',
  revisit: '回访交友',
}

/** The steps that a move leaves out; empty on to the next one, back, or nowhere. Null: not begun. */
export function skippedSteps(from: ConversionStep | null, to: ConversionStep): ConversionStep[] {
  const next = from === null ? 0 : conversionSteps.indexOf(from) + 1
  return conversionSteps.slice(next, conversionSteps.indexOf(to))
}
