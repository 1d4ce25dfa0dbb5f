import type { ArticleSummary, ArticleView } from '#shared/content/contract'
import type { Article } from './article-file'

/** What a grown-up reads of Chinese in a minute, unhurried. */
const CHARACTERS_A_MINUTE = 300

function minutesOf({ sections }: Article): number {
  const characters = sections.flatMap(({ paragraphs }) => paragraphs).join('').length
  return Math.max(1, Math.ceil(characters / CHARACTERS_A_MINUTE))
}

/** An article as it stands in the list. */
export function articleSummary(article: Article): ArticleSummary {
  const { id, type, title, summary, publishedOn } = article
  return { id, type, title, summary, publishedOn, minutes: minutesOf(article) }
}

/** The whole of it. */
export function articleView(article: Article): ArticleView {
  const { sections, source } = article
  return { ...articleSummary(article), sections, source }
}
