import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, id, slug } from '../api/schemas'
import { articleTypes } from './article-type'
import { contentRoutes } from './routes'

export const articleSummary = z.object({
  id: slug,
  type: z.enum(articleTypes),
  title: z.string(),
  summary: z.string(),
  publishedOn: calendarDay,
  /** Whole minutes a person reads. */
  minutes: z.int(),
})

export const articleView = articleSummary.extend({
  sections: z.array(z.object({ heading: z.string().nullable(), paragraphs: z.array(z.string()) })),
  /** Who wrote it, or where it was taken from with leave (K14). */
  source: z.string(),
})

export type ArticleSummary = z.output<typeof articleSummary>
export type ArticleView = z.output<typeof articleView>

const articleParams = z.object({ articleId: slug })

export const contentContract = defineContract(contentRoutes, {
  listArticles: {
    summary: 'What the bank has published so far, the newest first (C24)',
    actor: 'customer',
    response: z.object({ articles: z.array(articleSummary) }),
    errors: [],
  },
  showArticle: {
    summary: 'One article in full, with its source (K14)',
    actor: 'customer',
    params: articleParams,
    response: articleView,
    errors: ['ARTICLE_NOT_FOUND'],
  },
  viewArticle: {
    summary: 'Tells that the customer opened it (C24). The phone names each opening: told again, it is the same one',
    actor: 'customer',
    params: articleParams.extend({ viewId: id }),
    response: z.object({ isNew: z.boolean() }),
    errors: ['ARTICLE_NOT_FOUND'],
  },
})
