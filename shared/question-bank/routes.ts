export const questionBankRoutes = {
  listBankQuestions: { method: 'GET', path: '/api/question-bank' },
  saveBankQuestion: { method: 'PUT', path: '/api/question-bank/:questionId' },
  removeBankQuestion: { method: 'POST', path: '/api/question-bank/:questionId/removal' },
  decideBankQuestion: { method: 'POST', path: '/api/question-bank/:questionId/decision' },
} as const
