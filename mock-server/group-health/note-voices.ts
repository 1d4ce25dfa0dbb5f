import type { Queryable } from '../db/database'

/** That a customer wrote into a group, and when. */
export interface GroupVoice {
  externalUserId: string
  chatId: string
  /** ISO instant. */
  sentAt: string
}

/** Whatever the order and however often it is told, the latest stands. */
const NOTE = `
  insert into group_voice (group_id, customer_id, spoke_at)
  select g.id, cu.id, max(told.sent_at)
  from unnest($1::text[], $2::text[], $3::timestamptz[]) as told (chat_id, external_user_id, sent_at)
    join customer_group g on g.chat_id = told.chat_id join customer cu on cu.external_user_id = told.external_user_id
  group by g.id, cu.id
  on conflict (group_id, customer_id) do update set spoke_at = greatest(group_voice.spoke_at, excluded.spoke_at)`

/** Keeps when members last spoke in our groups (G17, D5); nothing of what they said. */
export async function noteVoices(db: Queryable, voices: readonly GroupVoice[]): Promise<void> {
  if (voices.length === 0) return
  await db.query(NOTE, [
    voices.map(({ chatId }) => chatId), voices.map(({ externalUserId }) => externalUserId), voices.map(({ sentAt }) => new Date(sentAt).toISOString()),
  ])
}
