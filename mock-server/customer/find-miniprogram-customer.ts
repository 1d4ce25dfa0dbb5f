import type { Deps } from '../deps'
import type { WechatIdentity } from '../gateway/wechat/create-gateway'
import { knowCustomer } from '../wecom/know-customer'

type FindDeps = Pick<Deps, 'db' | 'clock' | 'random' | 'wecom'>

interface Found {
  id: string
  isContact: boolean
}

async function findByUnionId({ db }: FindDeps, unionId: string): Promise<Found | null> {
  const [row] = await db.query<Found>('select id, external_user_id is not null as "isContact" from customer where union_id = $1', [unionId])
  return row ?? null
}

/** Of somebody the bank knew before it knew his union id; one that another row has stays there. */
const KEEP_UNION_ID = `
  update customer set union_id = $2
  where id = $1 and union_id is null and not exists (select 1 from customer where union_id = $2)`

/**
 * WeCom knows him by now: as the customer he is in the chat and on the H5 pages (C23). From then on he is found without
 * WeCom being asked.
 */
async function findContact(deps: FindDeps, { openid, unionId }: WechatIdentity): Promise<string | null> {
  const externalUserId = unionId && (await deps.wecom.contacts.externalUserIdOf({ openid, unionId }))
  const id = externalUserId ? await knowCustomer(deps, externalUserId, null) : null
  if (id !== null) await deps.db.query(KEEP_UNION_ID, [id, unionId])
  return id
}

/** Nobody has added him yet. `openid` is the mini-program's until WeCom tells the one he is paid by, see know-customer.ts. */
async function makeCustomer({ db, clock, random }: FindDeps, { openid, unionId }: WechatIdentity): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `insert into customer (id, openid, union_id, created_at) values ($1, $2, $3, $4)
     on conflict (openid) do update set union_id = coalesce(customer.union_id, excluded.union_id)
     returning id`,
    [`cust-${random.bytes(9).toString('hex')}`, openid, unionId, clock.now()],
  )
  return row!.id
}

/** The customer a mini-program's login stands for, the same as everywhere else; a new one becomes one. Throws WECOM_UNAVAILABLE. */
export async function findMiniprogramCustomer(deps: FindDeps, identity: WechatIdentity): Promise<string> {
  const known = identity.unionId === null ? null : await findByUnionId(deps, identity.unionId)
  if (known?.isContact) return known.id
  return (await findContact(deps, identity)) ?? known?.id ?? makeCustomer(deps, identity)
}
