import { formatDay } from '../time/calendar-day'
import { articleTypes, articleTypeTexts, type ArticleType } from './article-type'
import type { ArticleSummary } from './contract'

/** "答疑 · 2月11日 · 约 1 分钟". */
export const articleFacts = ({ type, publishedOn, minutes }: ArticleSummary): string =>
  `${articleTypeTexts[type]} · ${formatDay(publishedOn)} · 约 ${minutes} 分钟`

/** The kinds to choose from (C24). */
export const articleChoices: readonly { name: ArticleType | 'all'; text: string }[] = [
  { name: 'all', text: '全部' },
  ...articleTypes.map((name) => ({ name, text: articleTypeTexts[name] })),
]
