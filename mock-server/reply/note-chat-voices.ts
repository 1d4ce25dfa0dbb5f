import type { Queryable } from '../db/database'

/** That a customer wrote to a manager, and when. */
export interface ChatVoice {
  externalUserId: string
  memberUserId: string
  /** ISO instant. */
  sentAt: string
}

/** However often it is told, once. */
const NOTE = `
  insert into chat_voice (customer_id, manager_id, spoke_at)
  select distinct cu.id, m.id, told.sent_at
  from unnest($1::text[], $2::text[], $3::timestamptz[]) as told (external_user_id, member_user_id, sent_at)
    join customer cu on cu.external_user_id = told.external_user_id join manager m on m.wecom_user_id = told.member_user_id
  order by 1, 2, 3
  on conflict do nothing`

/** Keeps when customers wrote to our managers (D20); nothing of what they said. */
export async function noteChatVoices(db: Queryable, voices: readonly ChatVoice[]): Promise<void> {
  if (voices.length === 0) return
  await db.query(NOTE, [
    voices.map(({ externalUserId }) => externalUserId), voices.map(({ memberUserId }) => memberUserId), voices.map(({ sentAt }) => new Date(sentAt).toISOString()),
  ])
}
