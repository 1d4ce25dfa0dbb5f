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
  on conflict (group_id) do update set retry_at = excluded.retry_at where group_join_way.qr_url is null and group_join_way.retry_at <= $2
  returning config_id as "configId"`

/** What WeCom has refused, or not answered, may be asked for again at once. */
const RELEASE = 'update group_join_way set retry_at = $2 where group_id = $1 and qr_url is null'

/** It leads into the chat it was made for: a group that has moved meanwhile has no use for it. */
const KEEP_CODE = `
  update group_join_way set config_id = $2, room_name = $3, made_at = $4
  where group_id = $1 and config_id is null and exists (select 1 from customer_group where id = $1 and chat_id = $5) returning 1`

const KEEP_PICTURE = 'update group_join_way set qr_url = $3, retry_at = null where group_id = $1 and config_id = $2'

/** The next room is the first that is only planned. */
const SERIES = `
  select first.name, g.chat_id as "chatId", (
    select max(series_number) + 1 from customer_group where (id = first.id or series_id = first.id) and chat_id is not null
  ) as next
  from customer_group g join customer_group first on first.id = coalesce(g.series_id, g.id) where g.id = $1`

/** Null where it is not kept: another was made, or is being made. */
async function makeCode({ db, clock, wecom }: JoinDeps, groupId: string): Promise<string | null> {
  const [series] = await db.query<{ name: string; chatId: string; next: number }>(SERIES, [groupId])
  const configId = await wecom.groups.addJoinWay([series!.chatId], series!.name, series!.next)
  const kept = await db.query(KEEP_CODE, [groupId, configId, series!.name, clock.now(), series!.chatId])
  return kept.length > 0 ? configId : null
}

/** `made`: the code that is there without its picture. */
async function askWecom(deps: JoinDeps, groupId: string, made: string | null): Promise<JoinCode> {
  const { db, clock, wecom } = deps
  try {
    const configId = made ?? (await makeCode(deps, groupId))
    if (configId === null) return { outcome: 'refused', reason: 'underway' }
    const qrUrl = await wecom.groups.joinWayQr(configId)
    await db.query(KEEP_PICTURE, [groupId, configId, qrUrl])
    return { outcome: 'made', qrUrl }
  } catch (error) {
    if (error instanceof ApiError) await db.query(RELEASE, [groupId, clock.now()])
    throw error
  }
}

/** The code of a group that is published, made by WeCom where it has none yet. Throws WECOM_UNAVAILABLE. */
export async function joinCodeOf(deps: JoinDeps, groupId: string): Promise<JoinCode> {
  const { db, clock } = deps
  const [kept] = await db.query<{ qrUrl: string }>('select qr_url as "qrUrl" from group_join_way where group_id = $1 and qr_url is not null', [groupId])
  if (kept) return { outcome: 'made', qrUrl: kept.qrUrl }
  const now = clock.now()
  const [claimed] = await db.query<{ configId: string | null }>(CLAIM, [groupId, now, new Date(now.getTime() + RETRY_MS)])
  if (!claimed) return { outcome: 'refused', reason: 'underway' }
  return askWecom(deps, groupId, claimed.configId)
}

/** The code that leads into a group (G1, G2). Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, WECOM_UNAVAILABLE. */
export async function makeJoinCode(deps: JoinDeps, groupId: string, managerId: string): Promise<JoinCode> {
  const { kind, isPublished } = await requireGroup(deps.db, deps, groupId, managerId, 'act')
  if (!canActAsOwner(kind)) return { outcome: 'refused', reason: 'notOwner' }
  if (!isPublished) return { outcome: 'refused', reason: 'notPublished' }
  return joinCodeOf(deps, groupId)
}
