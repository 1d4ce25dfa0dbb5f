import { ApiError } from '#shared/api/api-error'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import type { Article } from './article-file'

type ArticleDeps = Pick<Deps, 'clock' | 'demo'>

/** What may be read today, the newest first. */
export function publishedArticles({ clock, demo }: ArticleDeps): Article[] {
  const today = shanghaiDay(clock.now())
  return demo.community.articles
    .filter(({ publishedOn }) => publishedOn <= today)
    .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
}

/** Throws ARTICLE_NOT_FOUND, also for one that is not published yet. */
export function findArticle(deps: ArticleDeps, articleId: string): Article {
  const found = publishedArticles(deps).find(({ id }) => id === articleId)
  if (!found) throw new ApiError('ARTICLE_NOT_FOUND', articleId)
  return found
}
