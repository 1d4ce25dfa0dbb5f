export const surveyRoutes = {
  showSurvey: { method: 'GET', path: '/api/survey' },
  answerSurvey: { method: 'POST', path: '/api/surveys/:surveyId/answers' },
} as const
