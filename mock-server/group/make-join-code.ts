import { ApiError } from '#shared/api/api-error'
import type { JoinCode } from '#shared/group/contract'
import { canActAsOwner } from '#shared/group/kind'
import type { Deps } from '../deps'
import { requireGroup } from './require-group'

type JoinDeps = Pick<Deps, 'db' | 'clock' | 'wecom' | 'settings'>

/** Whoever asked WeCom for a code and never came back is not waited for longer. */
const RETRY_MS = 60_000

/** Of two who ask at once one asks WeCom: a code that was made twice cannot be taken back. */
const CLAIM = `
  insert into group_join_way (group_id, retry_at) values ($1, $3)
  on conflict (group_id) do update set retry_at = excluded.retry_at where group_join_way.config_id is null and group_join_way.retry_at <= $2
  returning 1`

const KEEP = 'update group_join_way set config_id = $2, qr_url = $3, made_at = $4, retry_at = null where group_id = $1'

/** The next room is the first that is only planned. */
const SERIES = `
  select first.name, g.chat_id as "chatId", (
    select max(series_number) + 1 from customer_group where (id = first.id or series_id = first.id) and chat_id is not null
  ) as next
  from customer_group g join customer_group first on first.id = coalesce(g.series_id, g.id) where g.id = $1`

async function askWecom({ db, clock, wecom }: JoinDeps, groupId: string): Promise<string> {
  const [series] = await db.query<{ name: string; chatId: string; next: number }>(SERIES, [groupId])
  try {
    const configId = await wecom.groups.addJoinWay([series!.chatId], series!.name, series!.next)
    const qrUrl = await wecom.groups.joinWayQr(configId)
    await db.query(KEEP, [groupId, configId, qrUrl, clock.now()])
    return qrUrl
  } catch (error) {
    // What WeCom has refused, or not answered, may be asked for again at once.
    if (error instanceof ApiError) await db.query('delete from group_join_way where group_id = $1 and config_id is null', [groupId])
    throw error
  }
}

/** The code of a group that is published, made by WeCom where it has none yet. Throws WECOM_UNAVAILABLE. */
export async function joinCodeOf(deps: JoinDeps, groupId: string): Promise<JoinCode> {
  const { db, clock } = deps
  const [kept] = await db.query<{ qrUrl: string }>('select qr_url as "qrUrl" from group_join_way where group_id = $1 and qr_url is not null', [groupId])
  if (kept) return { outcome: 'made', qrUrl: kept.qrUrl }
  const now = clock.now()
  const claimed = await db.query(CLAIM, [groupId, now, new Date(now.getTime() + RETRY_MS)])
  if (claimed.length === 0) return { outcome: 'refused', reason: 'underway' }
  return { outcome: 'made', qrUrl: await askWecom(deps, groupId) }
}

/** The code that leads into a group (G1, G2). Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, WECOM_UNAVAILABLE. */
export async function makeJoinCode(deps: JoinDeps, groupId: string, managerId: string): Promise<JoinCode> {
  const { kind, isPublished } = await requireGroup(deps.db, deps, groupId, managerId, 'act')
  if (!canActAsOwner(kind)) return { outcome: 'refused', reason: 'notOwner' }
  if (!isPublished) return { outcome: 'refused', reason: 'notPublished' }
  return joinCodeOf(deps, groupId)
}
