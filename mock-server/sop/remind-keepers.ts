import { taskKindTexts, type TaskKind } from '#shared/sop/slot'
import { shanghaiTime } from '#shared/time/time-of-day'
import type { Deps } from '../deps'
import { KEEPER_OF_GROUP } from '../group/keeper'
import { isTold } from '../wecom/is-told'
import { IS_GAME_OF_TASK } from './game-of-task'

type RemindDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'wecom' | 'corp' | 'publicUrl'>

interface Reminder {
  id: string
  kind: TaskKind
  theme: string
  due_at: Date
  group_name: string
  wecom_user_id: string | null
}

/** More than are due in a minute; the next round takes the rest. */
const MOST = 50

/**
 * Takes those whose minute has come, and puts them off: whatever becomes of this process, they are tried again then. What
 * nobody could be reminded of in time is let go: it stands in his day anyway. Of a live game the game itself reminds (S11).
 */
const TAKE = `
  with over as (
    update sop_task set remind_at = null where state = 'planned' and remind_at <= $1 and due_at <= $2
  ), taken as (
    select t.id from sop_task t where t.state = 'planned' and t.remind_at <= $1 and t.due_at > $2
      and not exists (select 1 from group_game gg where ${IS_GAME_OF_TASK})
    order by t.remind_at, t.id limit ${MOST} for update skip locked
  ), put_off as (
    update sop_task t set remind_at = $3 from taken where t.id = taken.id returning t.*
  )
  select p.id, p.kind, p.theme, p.due_at, g.name as group_name, m.wecom_user_id
  from put_off p join customer_group g on g.id = p.group_id left join manager m on m.id = ${KEEPER_OF_GROUP}
  order by p.due_at, p.id`

const messageOf = ({ corp, publicUrl }: RemindDeps, { kind, theme, due_at: dueAt, group_name: name }: Reminder) => ({
  agentId: corp.agentId, title: `${name}：该发${taskKindTexts[kind]}了`,
  text: `${shanghaiTime(dueAt)} · ${theme}。打开群聊的侧边栏，点一下就能发出。`, url: `${publicUrl}/sidebar/#/today`,
})

/** One that WeCom does not take keeps its later time: it is tried again, and the next are told all the same. */
async function remind(deps: RemindDeps, it: Reminder): Promise<void> {
  const isDone = it.wecom_user_id === null || (await isTold(deps, { ...messageOf(deps, it), userId: it.wecom_user_id }))
  if (isDone) await deps.db.query('update sop_task set remind_at = null where id = $1', [it.id])
}

/** Tells whoever keeps a group, at a task's minute, that it is time to send it. */
export async function remindKeepers(deps: RemindDeps): Promise<void> {
  const { lateAfterMinutes, remindAgainMs } = deps.settings.sop
  const now = deps.clock.now().getTime()
  const due = await deps.db.query<Reminder>(TAKE, [new Date(now), new Date(now - lateAfterMinutes * 60_000), new Date(now + remindAgainMs)])
  for (const it of due) await remind(deps, it)
}
