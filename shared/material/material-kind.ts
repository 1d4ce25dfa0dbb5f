/** What a manager can send or copy, as the bank sorts it (S13, S14). */
export const materialKinds = ['poster', 'article', 'video', 'live', 'comparison', 'endorsement', 'case', 'moments'] as const

export type MaterialKind = (typeof materialKinds)[number]

export const materialKindTexts: Readonly<Record<MaterialKind, string>> = {
  poster: '海报',
  article: '文章',
  video: '短视频',
  live: '直播',
  comparison: '产品对比',
  endorsement: '品牌背书',
  case: '成交案例',
  moments: '朋友圈文案',
}
