import { whenText } from '#shared/branch-event/when-text'
import { ApiError } from '#shared/api/api-error'
import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import { actOn, announcing } from '../group-game/act'
import { announceAtOf } from '../group-game/desk-view'
import { announce } from '../group-game/steer'
import type { TodaySource } from './source'

interface Row {
  id: string
  groupName: string
  chatId: string | null
  startsAt: Date
  leadMinutes: number
}

/** To be announced by now, and not yet; so long as they can still be launched. */
const DUE = `
  select g.id, cg.name as "groupName", cg.chat_id as "chatId", g.starts_at as "startsAt", g.lead_minutes as "leadMinutes"
  from group_game g join customer_group cg on cg.id = g.group_id
  where cg.owner_manager_id = $1 and g.state = 'planned' and g.starts_at - make_interval(mins => g.lead_minutes) <= $2 and g.starts_at > $3`

/** Games that the group should have been told of by now (S11). */
export const groupGames: TodaySource = {
  name: 'group-game',
  list: async ({ db, clock, settings }, managerId) => {
    const now = clock.now()
    const rows = await db.query<Row>(DUE, [managerId, now, new Date(now.getTime() - settings.groupGame.launchWithinMs)])
    return rows.map(({ id, groupName, chatId, startsAt, leadMinutes }) => ({
      id, externalUserId: null, customerName: groupName, ...(chatId && { chatId }), label: '群游戏', title: `${whenText(startsAt.toISOString())}有一场群游戏，该在群里预告了`,
      detail: null, at: announceAtOf({ startsAt, leadMinutes }).toISOString(), isWholeDay: false,
      daysOverdue: Math.max(0, daysBetween(shanghaiDay(startsAt), shanghaiDay(now))), doneText: '已预告', doneAt: null,
    }))
  },
  settle: async (deps, managerId, itemId) => {
    const { refusal } = await deps.db.transaction((tx) => actOn(tx, deps, announcing(itemId, managerId), announce)).catch((error: unknown) => {
      const isNotHis = error instanceof ApiError && (error.code === 'GROUP_GAME_NOT_FOUND' || error.code === 'NOT_GROUP_OWNER')
      throw isNotHis ? new ApiError('TODAY_ITEM_NOT_FOUND', itemId) : error
    })
    if (refusal) throw new ApiError('TODAY_ITEM_NOT_FOUND', `${itemId}: ${refusal}`)
  },
  // What the group has been told cannot be taken back.
  bringBack: null,
}
