import { ApiError } from '#shared/api/api-error'
import { findOrCreateCustomer } from '../customer/find-or-create-customer'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

type KnowDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

interface Known {
  id: string
  name: string | null
}

export async function findByExternalId(db: Queryable, externalUserId: string): Promise<Known | null> {
  const [row] = await db.query<Known>('select id, name from customer where external_user_id = $1', [externalUserId])
  return row ?? null
}

/** A name is a courtesy: that WeCom does not say it keeps nothing else from being recorded. */
async function contactName({ wecom }: KnowDeps, externalUserId: string): Promise<string | null> {
  try {
    return (await wecom.contacts.get(externalUserId))?.name ?? null
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

/**
 * The customer WeCom calls so; one we have not seen yet becomes one. `name` is what WeCom calls him where that is known
 * already. Null where WeCom does not say who he is: then he can never open a campaign either. Throws WECOM_UNAVAILABLE.
 */
export async function knowCustomer(deps: KnowDeps, externalUserId: string, name: string | null): Promise<string | null> {
  const { db, clock, wecom } = deps
  const known = await findByExternalId(db, externalUserId)
  if (known && known.name !== null) return known.id
  const openid = known ? null : await wecom.contacts.openidOf(externalUserId)
  if (!known && openid === null) return null
  const id = known?.id ?? (await findOrCreateCustomer(deps, { openid: openid!, externalUserId }, clock.now()))
  await db.query('update customer set name = $2 where id = $1 and name is null', [id, name ?? (await contactName(deps, externalUserId))])
  return id
}
