/** The kinds of things the bank has to say (C24), and what people call them. */
export const articleTypeTexts = {
  consultation: '答疑',
  bankNews: '银行资讯',
  offer: '优惠',
} as const

export type ArticleType = keyof typeof articleTypeTexts

export const articleTypes = Object.keys(articleTypeTexts) as [ArticleType, ...ArticleType[]]
