import { endOfQuiet } from '#shared/reach/quiet-hours'
import type { Deps } from '../deps'

/** A message of which somebody is still to be looked at, or to be handed to WeCom. */
export interface DueMessage {
  id: string
  managerId: string
  senderUserId: string
  title: string
  text: string
}

const DUE = `
  select message.id, message.manager_id as "managerId", m.wecom_user_id as "senderUserId", message.title, message.text
  from mass_message message join manager m on m.id = message.manager_id
  where message.id in (select message_id from mass_recipient where state in ('queued', 'ready'))
    and (message.retry_at is null or message.retry_at <= $1)
  order by message.made_at, message.id`

/** The oldest first; at night all wait for the morning (S20). */
export async function dueMessages({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<DueMessage[]> {
  const now = clock.now()
  return endOfQuiet(now, settings.reach.quiet) > now ? [] : db.query<DueMessage>(DUE, [now])
}
