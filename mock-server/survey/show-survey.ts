import type { SurveyView } from '#shared/survey/contract'
import { findStage } from '../customer/find-stage'
import type { Deps } from '../deps'

const ANSWERED = 'select 1 from survey_answer where survey_id = $1 and customer_id = $2'

/** The survey this customer is to answer; null for who trades not, or has answered (C25). */
export async function showSurvey(deps: Pick<Deps, 'db' | 'clock' | 'demo'>, customerId: string): Promise<SurveyView | null> {
  const { survey } = deps.demo.community
  if ((await findStage(deps, customerId)) !== 'trading') return null
  const answered = await deps.db.query(ANSWERED, [survey.id, customerId])
  return answered.length > 0 ? null : survey
}
