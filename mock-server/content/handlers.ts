import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { articleSummary, articleView } from './article-view'
import { findArticle, publishedArticles } from './published-articles'
import { viewArticle } from './view-article'

export function contentHandlers(deps: Deps): Handlers<'content'> {
  return {
    listArticles: async () => ({ articles: publishedArticles(deps).map(articleSummary) }),
    showArticle: async ({ params }) => articleView(findArticle(deps, params.articleId)),
    viewArticle: ({ params, customerId }) => viewArticle(deps, customerId, params),
  }
}
