import type { Deps } from '../../deps'
import type { ContactEvent } from '../event'

/** WeCom's ids of people of the demo bank. */
export const CHEN = { id: 'cust-01', externalUserId: 'wmi0Ahw1o5C4d8NFrJfo46toxXuJm1le' }
export const NEIGHBOURS = { id: 'xihu-neighbours', chatId: 'wrKoiXihuNeighbours0000000000001' }

/** The day of the tests. */
export const at = (time: string): Date => new Date(`2026-02-12T${time}+08:00`)

/** Between cust-01 and lin-wanqing, without a welcome. */
export const contactEvent = (kind: ContactEvent['kind'], time: string, change: Partial<ContactEvent> = {}): ContactEvent => ({
  kind, userId: 'LinWanQing', externalUserId: CHEN.externalUserId, happenedAt: at(time), state: null, welcomeCode: null, ...change,
})

/** The bank has not seen cust-01 yet. */
export async function forgetChen({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.query('delete from insight where customer_id = $1', [CHEN.id])
  await db.query('delete from customer where id = $1', [CHEN.id])
}

export async function isAdded({ db }: Pick<Deps, 'db'>, externalUserId = CHEN.externalUserId): Promise<boolean | null> {
  const [row] = await db.query<{ is_added: boolean }>(
    'select is_added from contact_standing s join customer c on c.id = s.customer_id where c.external_user_id = $1', [externalUserId],
  )
  return row?.is_added ?? null
}
