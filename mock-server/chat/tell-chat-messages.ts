import type { Queryable } from '../db/database'
import { GROUP_KEYWORD, isGroupKeyword } from './keyword'

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

/**
 * One open task for a customer and a manager, whatever was told how often. What was said before the last invitation was
 * answered by it, also when it is told, or told again, later.
 */
const INSERT = `
  with news as (
    insert into keyword_reply (id, customer_id, manager_id, keyword, said_at)
    select told.id, cu.id, m.id, $5, told.said_at
    from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as told (id, external_user_id, member_user_id, said_at)
    join customer cu on cu.external_user_id = told.external_user_id
    join manager m on m.wecom_user_id = told.member_user_id
    where not exists (
      select 1 from keyword_reply k where k.customer_id = cu.id and k.manager_id = m.id and k.closed_at >= told.said_at
    )
    order by told.said_at, told.id
    on conflict do nothing returning 1
  )
  select count(*) as count from news`

/** Keeps the keyword replies among what customers wrote to managers (S4). Returns how many tasks are new. */
export async function tellChatMessages(db: Queryable, messages: readonly ToldMessage[]): Promise<number> {
  const replies = messages.filter((it) => it.chatId === null && it.memberUserId !== null && isGroupKeyword(it.text))
  const [news] = await db.query<{ count: number }>(INSERT, [
    replies.map(({ messageId }) => messageId),
    replies.map(({ externalUserId }) => externalUserId),
    replies.map(({ memberUserId }) => memberUserId),
    // To the millisecond, and without an offset: JavaScript knows some that PostgreSQL does not.
    replies.map(({ sentAt }) => new Date(sentAt).toISOString()),
    GROUP_KEYWORD,
  ])
  return news!.count
}
