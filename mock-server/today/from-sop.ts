import { ApiError } from '#shared/api/api-error'
import { taskKindTexts, type TaskKind } from '#shared/sop/slot'
import { shanghaiDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { KEEPER_OF_GROUP } from '../group/keeper'
import { IS_GAME_OF_TASK } from '../sop/game-of-task'
import { settleTask } from '../sop/settle-task'
import type { TodayDeps, TodaySource } from './source'

interface Row {
  id: string
  kind: TaskKind
  theme: string
  text: string
  due_at: Date
  group_name: string
  chat_id: string
  done_at: Date | null
}

const KEPT_BY = `${KEEPER_OF_GROUP} = $1`

/** Its group should be told of a live game by now, or was: that stands in his day by itself, see from-group-games.ts; its launch settles this. */
const isGameDue = (now: string) => `exists (
  select 1 from group_game gg where ${IS_GAME_OF_TASK} and (gg.state <> 'planned' or gg.starts_at - make_interval(mins => gg.lead_minutes) <= ${now})
)`

/** The card of its game is in the chat. */
const IS_LAUNCHED = `exists (select 1 from group_game gg where ${IS_GAME_OF_TASK} and gg.launched_at is not null)`

/** The group has it: that cannot be taken back, or it would be sent twice. */
const HAS_GONE_OUT = `(t.is_delivered or ${IS_LAUNCHED})`

/** All of the day, also what is still to come: what is to be done at which hour stands there beforehand (S5). */
const OF_DAY = `
  select t.id, t.kind, t.theme, t.text, t.due_at, g.name as group_name, g.chat_id, case when t.state = 'sent' then t.settled_at end as done_at
  from sop_task t join customer_group g on g.id = t.group_id
  where ${KEPT_BY} and g.chat_id is not null
    and (t.state = 'planned' and t.due_at >= $2 and t.due_at < $2::timestamptz + interval '1 day' and not ${isGameDue('$4')} or t.state = 'sent' and t.settled_at > $3 and not ${HAS_GONE_OUT})`

const OWN = `select t.group_id from sop_task t join customer_group g on g.id = t.group_id where ${KEPT_BY} and t.id = $2 and not (t.state = 'planned' and ${isGameDue('$3')})`

const BRING_BACK = `
  update sop_task t set state = 'planned', settled_at = null, settled_by = null from customer_group g
  where g.id = t.group_id and ${KEPT_BY} and t.id = $2 and (t.state = 'planned' or t.state = 'sent' and t.settled_at > $3 and not ${HAS_GONE_OUT}) returning 1`

const GONE_OUT = `
  select ${IS_LAUNCHED} as "isLaunched" from sop_task t join customer_group g on g.id = t.group_id
  where ${KEPT_BY} and t.id = $2 and t.state = 'sent' and ${HAS_GONE_OUT}`

async function bringBack({ db }: Pick<TodayDeps, 'db'>, managerId: string, itemId: string, doneSince: Date): Promise<boolean> {
  if ((await db.query(BRING_BACK, [managerId, itemId, doneSince])).length > 0) return true
  const [gone] = await db.query<{ isLaunched: boolean }>(GONE_OUT, [managerId, itemId])
  if (gone) throw new ApiError(gone.isLaunched ? 'GAME_LAUNCHED' : 'SENT_TO_GROUP', itemId)
  return false
}

/** What is to be sent into his groups today (S5, G10). It is sent from the group's chat; one tap here says that it was. */
export const sopTasks: TodaySource = {
  name: 'sop',
  list: async (deps, managerId, doneSince) => {
    const now = deps.clock.now()
    const rows = await deps.db.query<Row>(OF_DAY, [managerId, instantOf(shanghaiDay(now)), doneSince, now])
    return rows.map(({ id, kind, theme, text, due_at: dueAt, group_name: name, chat_id: chatId, done_at: doneAt }) => ({
      id, externalUserId: null, customerName: name, chatId, label: taskKindTexts[kind], title: theme, detail: text.split('\n')[0]!,
      at: dueAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '已发', doneAt,
    }))
  },
  settle: async (deps, managerId, itemId) => {
    const [own] = await deps.db.query<{ group_id: string }>(OWN, [managerId, itemId, deps.clock.now()])
    if (!own) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
    const refusal = await settleTask(deps, { groupId: own.group_id, taskId: itemId, managerId }, { state: 'sent', isDelivered: false })
    if (refusal) throw new ApiError('TODAY_ITEM_NOT_FOUND', `${itemId}: ${refusal}`)
  },
  bringBack,
}
