import type { Queryable } from '../db/database'

export interface StaffMessage {
  memberUserId: string
  chatId: string
  /** ISO instant. */
  sentAt: string
}

/** Only what people of the bank wrote; however often and in whatever order it is told, the latest stands. */
const REPLY = `
  insert into group_reply (group_id, last_at)
  select g.id, max(told.sent_at)
  from unnest($1::text[], $2::text[], $3::timestamptz[]) as told (member_user_id, chat_id, sent_at)
    join customer_group g on g.chat_id = told.chat_id join manager m on m.wecom_user_id = told.member_user_id
  group by g.id
  on conflict (group_id) do update set last_at = greatest(group_reply.last_at, excluded.last_at)`

const ANSWERED = `
  delete from group_question q using group_reply r
  where r.group_id = q.group_id and q.asked_at <= r.last_at and q.closed_at is null returning 1`

/** Whoever of the bank writes into a group has answered what was asked there before (S26). Returns how many were open. */
export async function answerQuestions(db: Queryable, messages: readonly StaffMessage[]): Promise<number> {
  await db.query(REPLY, [
    messages.map(({ memberUserId }) => memberUserId), messages.map(({ chatId }) => chatId), messages.map(({ sentAt }) => new Date(sentAt).toISOString()),
  ])
  return (await db.query(ANSWERED)).length
}
