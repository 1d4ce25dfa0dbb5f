export const contentRoutes = {
  listArticles: { method: 'GET', path: '/api/articles' },
  showArticle: { method: 'GET', path: '/api/articles/:articleId' },
  viewArticle: { method: 'PUT', path: '/api/articles/:articleId/views/:viewId' },
} as const
