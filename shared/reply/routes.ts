export const replyRoutes = {
  showReplies: { method: 'GET', path: '/api/replies/:of/:by/:within/:withinId/:days/:until' },
  listAnswers: { method: 'GET', path: '/api/reply-answers/:of/:causeId/:days/:until' },
} as const
