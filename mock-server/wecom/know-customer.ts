import { ApiError } from '#shared/api/api-error'
import { findOrCreateCustomer } from '../customer/find-or-create-customer'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Contact } from '../gateway/wecom/contact'

type KnowDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

interface Known {
  id: string
  name: string | null
}

export async function findByExternalId(db: Queryable, externalUserId: string): Promise<Known | null> {
  const [row] = await db.query<Known>('select id, name from customer where external_user_id = $1', [externalUserId])
  return row ?? null
}

/** What WeCom tells of a person. */
type Told = Pick<Contact, 'name' | 'unionId'>

/** What WeCom tells of him is a courtesy: that it does not tell keeps nothing else from being recorded. */
async function contactOf({ wecom }: KnowDeps, externalUserId: string): Promise<Told | null> {
  try {
    return await wecom.contacts.get(externalUserId)
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

/** Somebody who came by the mini-program before any member had added him (C23): from now on WeCom knows him too, and how he is paid. */
async function recognize({ db }: KnowDeps, unionId: string | null, openid: string, externalUserId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `update customer set external_user_id = $1, openid = $2
     where union_id = $3 and external_user_id is null and not exists (select 1 from customer where openid = $2)
     returning id`,
    [externalUserId, openid, unionId],
  )
  return row?.id ?? null
}

/**
 * The customer WeCom calls so; one we have not seen yet becomes one. `told` is what WeCom has told of him with others, in a
 * group: with his name there it is not asked again. Null where WeCom does not say who he is: then he can never open a campaign either. Throws WECOM_UNAVAILABLE.
 */
export async function knowCustomer(deps: KnowDeps, externalUserId: string, told: { name: string | null; unionId: string | null } | null): Promise<string | null> {
  const { db, clock, wecom } = deps
  const known = await findByExternalId(db, externalUserId)
  if (known && known.name !== null) return known.id
  const openid = known ? null : await wecom.contacts.openidOf(externalUserId)
  if (!known && openid === null) return null
  const contact = told !== null && told.name !== null ? told : await contactOf(deps, externalUserId)
  const id =
    known?.id ??
    (await recognize(deps, contact?.unionId ?? null, openid!, externalUserId)) ??
    (await findOrCreateCustomer(deps, { openid: openid!, externalUserId }, clock.now()))
  await db.query('update customer set name = $2 where id = $1 and name is null', [id, contact?.name ?? null])
  return id
}
