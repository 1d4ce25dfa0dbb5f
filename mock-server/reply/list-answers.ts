import type { ReplyAnswer, ReplyCause } from '#shared/reply/contract'
import { laterDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { IS_OWN_CONTACT } from '../chat/chat-access'
import type { Deps } from '../deps'
import { askedSpan, type Period } from './asked-span'
import { CAUSES, IS_ANSWERED, IS_HEARD } from './reply-sql'

const MOST = 100

/** Whoever has no contact with him, or is another branch's, is none of his to look at (K6). */
const answersSql = (of: ReplyCause) => `
  with cause as (${CAUSES[of]}), own as (
    select c.*, cu.external_user_id, cu.name, ${IS_ANSWERED} as is_answered, ${IS_OWN_CONTACT} as is_own
    from cause c join customer cu on cu.id = c.customer_id join manager me on me.id = $3
    where c.manager_id = $3 and c.item_id = $5 and ${IS_HEARD}
  )
  select customer_id as "customerId", external_user_id as "externalUserId", name, at, is_answered as "isAnswered", is_own as "isOwn",
    (count(*) filter (where is_own) over ())::int as count, (count(*) filter (where not is_own) over ())::int as others
  from own order by is_own desc, is_answered, at desc, customer_id limit ${MOST}`

interface Row extends Omit<ReplyAnswer, 'at'> {
  at: Date
  isOwn: boolean
  count: number
  others: number
}

export interface AnswersQuestion extends Period {
  of: ReplyCause
  causeId: string
}

/** Who of a manager's contacts has answered to a script or a material, and who has not (D20). */
export async function listAnswers(
  { db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, managerId: string, question: AnswersQuestion,
): Promise<{ answers: ReplyAnswer[]; count: number; others: number }> {
  const { from, until } = askedSpan(question, clock.now())
  const rows = await db.query<Row>(answersSql(question.of), [instantOf(from), instantOf(laterDay(until, 1)), managerId, settings.reply.withinHours, question.causeId])
  const answers = rows.filter(({ isOwn }) => isOwn).map(({ customerId, externalUserId, name, at, isAnswered }) => ({ customerId, externalUserId, name, at: at.toISOString(), isAnswered }))
  return { answers, count: rows[0]?.count ?? 0, others: rows[0]?.others ?? 0 }
}
