import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

export interface HandoverAnswer {
  handoverId: string
  /** Of the customer the expert was shown. */
  customerId: string
  expertId: string
  text: string
}

/** The same words again are no news. */
const ANSWER = `
  update handover set answer = $4, answered_at = case when answer = $4 then answered_at else $5 end,
    answer_read_at = case when answer = $4 then answer_read_at end
  where id = $1 and customer_id = $2 and expert_id = $3 and closed_at is null returning 1`

/** The manager who asked finds it in his day and with the customer. Throws HANDOVER_NOT_FOUND, also once it has ended. */
export async function answerHandover({ db, clock }: Pick<Deps, 'db' | 'clock'>, { handoverId, customerId, expertId, text }: HandoverAnswer): Promise<void> {
  const answered = await db.query(ANSWER, [handoverId, customerId, expertId, text.trim(), clock.now()])
  if (answered.length === 0) throw new ApiError('HANDOVER_NOT_FOUND', handoverId)
}
