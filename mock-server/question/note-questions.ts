import type { Queryable } from '../db/database'
import { isQuestion } from './is-question'

/** What a customer wrote into a group. */
export interface GroupMessage {
  messageId: string
  externalUserId: string
  chatId: string
  text: string
  /** ISO instant. */
  sentAt: string
}

/** As much as tells what it is about. */
const MOST = 200

const OWNERS = `
  select g.chat_id as "chatId", m.name from customer_group g left join manager m on m.id = g.owner_manager_id where g.chat_id = any($1)`

/** What was answered before it was told is no question any more; what is told again neither. */
const NOTE = `
  insert into group_question (id, group_id, customer_id, text, asked_at)
  select told.id, g.id, cu.id, told.text, told.asked_at
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) as told (id, chat_id, external_user_id, text, asked_at)
    join customer_group g on g.chat_id = told.chat_id
    join customer cu on cu.external_user_id = told.external_user_id
  where not exists (select 1 from group_reply r where r.group_id = g.id and r.last_at >= told.asked_at)
  on conflict do nothing`

/** Keeps what members of our groups asked until it is answered (S26); nothing else of what they wrote. */
export async function noteQuestions(db: Queryable, messages: readonly GroupMessage[]): Promise<void> {
  if (messages.length === 0) return
  const owners = await db.query<{ chatId: string; name: string | null }>(OWNERS, [messages.map(({ chatId }) => chatId)])
  const nameOf = new Map(owners.map(({ chatId, name }) => [chatId, name]))
  const asked = messages.filter(({ chatId, text }) => nameOf.has(chatId) && isQuestion(text, nameOf.get(chatId)!))
  await db.query(NOTE, [
    asked.map(({ messageId }) => messageId), asked.map(({ chatId }) => chatId), asked.map(({ externalUserId }) => externalUserId),
    asked.map(({ text }) => text.slice(0, MOST)), asked.map(({ sentAt }) => new Date(sentAt).toISOString()),
  ])
}
