import { ApiError } from '#shared/api/api-error'
import type { SurveyAnswer, SurveyQuestion } from '#shared/survey/contract'
import { findStage } from '../customer/find-stage'
import { managerOf } from '../customer/manager-of'
import { requireCustomer } from '../customer/require-customer'
import type { Deps } from '../deps'

type Answers = Readonly<Record<string, string>>

const INSERT = `
  insert into survey_answer (survey_id, customer_id, manager_id, answers, answered_at) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning 1`

const isAnswered = ({ id, options }: SurveyQuestion, answers: Answers) => options.length === 0 || options.includes(answers[id] ?? '')

/** What was asked and no more. Throws INVALID_REQUEST. */
function checked(questions: readonly SurveyQuestion[], answers: Answers): Answers {
  const missing = questions.find((question) => !isAnswered(question, answers))
  if (missing) throw new ApiError('INVALID_REQUEST', `answers.${missing.id}: is none of the options`)
  return Object.fromEntries(questions.map(({ id }) => [id, (answers[id] ?? '').trim()]))
}

/**
 * A customer's one answer to a survey, under the name of whose customer he is then (C25). Throws SURVEY_NOT_FOUND,
 * INVALID_REQUEST, and UNAUTHENTICATED for a customer who is no more.
 */
export async function answerSurvey(
  deps: Pick<Deps, 'db' | 'clock' | 'demo'>,
  customerId: string,
  { surveyId, answers }: { surveyId: string; answers: Answers },
): Promise<SurveyAnswer> {
  const { db, clock } = deps
  const { survey } = deps.demo.community
  if (survey.id !== surveyId) throw new ApiError('SURVEY_NOT_FOUND', surveyId)
  await requireCustomer(db, customerId)
  const given = checked(survey.questions, answers)
  if ((await findStage(deps, customerId)) !== 'trading') return { outcome: 'refused', refusal: 'NOT_TRADING' }
  const made = await db.query(INSERT, [surveyId, customerId, await managerOf(db, customerId), JSON.stringify(given), clock.now()])
  return made.length > 0 ? { outcome: 'taken' } : { outcome: 'refused', refusal: 'ALREADY_ANSWERED' }
}
