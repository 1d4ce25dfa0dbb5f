import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { answerSurvey } from './answer-survey'
import { showSurvey } from './show-survey'

export function surveyHandlers(deps: Deps): Handlers<'survey'> {
  return {
    showSurvey: async ({ customerId }) => ({ survey: await showSurvey(deps, customerId) }),
    answerSurvey: ({ params, body, customerId }) => answerSurvey(deps, customerId, { ...params, ...body }),
  }
}
