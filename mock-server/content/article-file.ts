import * as z from 'zod'
import { calendarDay, slug, text } from '#shared/api/schemas'
import { articleTypes } from '#shared/content/article-type'
import { isOnce } from '#shared/is-once'

const article = z.strictObject({
  id: slug,
  type: z.enum(articleTypes),
  title: text(30),
  summary: text(60),
  publishedOn: calendarDay,
  sections: z.array(z.strictObject({ heading: text(20).nullable().default(null), paragraphs: z.array(text(300)).min(1) })).min(1),
  /** Mandatory (K14): 本行原创, or whose it is and that we may use it. */
  source: text(60),
})

/** What the bank publishes, as a person writes it (C24). */
export const articleFile = z.strictObject({
  articles: z.array(article).refine((all) => isOnce(all.map(({ id }) => id)), 'two articles have the same id'),
})

export type Article = z.output<typeof article>
