import type { Queryable, SqlValue } from '../db/database'
import { noteVoices } from '../group-health/note-voices'
import { noteQuestions } from '../question/note-questions'
import { noteChatVoices } from '../reply/note-chat-voices'
import { GROUP_KEYWORD, isGroupKeyword, isStopKeyword, STOP_KEYWORD } from './keyword'

export interface ToldMessage {
  messageId: string
  externalUserId: string
  /** Null in a group. */
  memberUserId: string | null
  /** Null in a single chat. */
  chatId: string | null
  text: string
  /** ISO instant. */
  sentAt: string
}

/** What customers told managers of ours, with the rows of both. */
const TOLD = `
  unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as told (id, external_user_id, member_user_id, said_at)
    join customer cu on cu.external_user_id = told.external_user_id
    join manager m on m.wecom_user_id = told.member_user_id`

/**
 * One open task for a customer and a manager, whatever was told how often. What was said before the last invitation was
 * answered by it, also when it is told, or told again, later.
 */
const ASK_FOR_INVITATION = `
  with news as (
    insert into keyword_reply (id, customer_id, manager_id, keyword, said_at)
    select told.id, cu.id, m.id, $5, told.said_at from ${TOLD}
    where not exists (
      select 1 from keyword_reply k
      where k.customer_id = cu.id and k.manager_id = m.id and k.keyword = $5 and k.closed_at >= told.said_at
    )
    order by told.said_at, told.id
    on conflict do nothing returning 1
  )
  select count(*) as count from news`

/** Nobody has to do anything about it: closed as it is said. Told again, it does not undo what he chose since. */
const STOP = `
  with news as (
    insert into keyword_reply (id, customer_id, manager_id, keyword, said_at, closed_at)
    select told.id, cu.id, m.id, $5, told.said_at, told.said_at from ${TOLD}
    on conflict do nothing returning customer_id, said_at
  ), stopped as (
    update customer set messages_stopped_at = first.said_at
    from (select customer_id, min(said_at) as said_at from news group by 1) first
    where id = first.customer_id and messages_stopped_at is null returning 1
  )
  select count(*) as count from stopped`

function columnsOf(messages: readonly ToldMessage[], keyword: string): SqlValue[] {
  return [
    messages.map(({ messageId }) => messageId),
    messages.map(({ externalUserId }) => externalUserId),
    messages.map(({ memberUserId }) => memberUserId),
    // To the millisecond, and without an offset: JavaScript knows some that PostgreSQL does not.
    messages.map(({ sentAt }) => new Date(sentAt).toISOString()),
    keyword,
  ]
}

/**
 * Does what the keywords ask for among what customers wrote to managers: a place in the group (S4), or no more messages
 * about campaigns (K12); keeps what was asked in groups (S26), and when
 * somebody spoke there (G17) or to a manager (D20). Returns how many tasks are new, and how many customers stopped.
 */
export async function tellChatMessages(db: Queryable, messages: readonly ToldMessage[]): Promise<{ keywordReplies: number; stops: number }> {
  const toGroups = messages.flatMap(({ chatId, ...message }) => (chatId === null ? [] : [{ ...message, chatId }]))
  await noteVoices(db, toGroups)
  await noteQuestions(db, toGroups)
  const toManagers = messages.flatMap(({ memberUserId, ...message }) => (message.chatId !== null || memberUserId === null ? [] : [{ ...message, memberUserId }]))
  await noteChatVoices(db, toManagers)
  const count = async (statement: string, columns: SqlValue[]) => (await db.query<{ count: number }>(statement, columns))[0]!.count
  const asking = toManagers.filter(({ text }) => isGroupKeyword(text))
  const stopping = toManagers.filter(({ text }) => isStopKeyword(text))
  return {
    keywordReplies: await count(ASK_FOR_INVITATION, columnsOf(asking, GROUP_KEYWORD)),
    stops: await count(STOP, columnsOf(stopping, STOP_KEYWORD)),
  }
}
