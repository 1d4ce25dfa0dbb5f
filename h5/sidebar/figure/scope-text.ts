import type { FigureScope } from '#shared/api/schemas'

/** Whose customers a page of figures counts, as a manager reads it. */
export const scopeTexts: Readonly<Record<FigureScope, string>> = { own: '我的客户', branch: '本网点的客户', bank: '全行客户' }
