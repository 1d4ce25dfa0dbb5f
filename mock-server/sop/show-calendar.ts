import type { SopCalendar, SopTask } from '#shared/sop/contract'
import { missingOn } from '#shared/sop/event-day'
import { isHoliday } from '#shared/sop/slot-dates'
import { standingOf } from '#shared/sop/standing'
import { findWarnings } from '#shared/sop/warning'
import { laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { mondayOf } from '#shared/time/weekday'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { findAnswers } from './find-answers'
import { findGamesOfTasks } from './game-of-task'
import { lastPlannedDay } from './planned-tasks'
import { sopRule } from './sop-rule'
import { findTasks, momentsOf, type TaskRow } from './task-row'

type CalendarDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'calendar'>

/** What was let go was not sent, and speaks against nothing. */
function warningsOf(rows: readonly TaskRow[], answers: readonly string[], deps: CalendarDeps): Map<string, SopTask['warnings']> {
  const items = rows.filter(({ state }) => state !== 'skipped').map((row) => {
    const moments = momentsOf(row)
    return { ...row, ...moments, isOnHoliday: isHoliday(deps.calendar, moments.day) }
  })
  const open = new Set(rows.filter(({ state }) => state === 'planned').map(({ id }) => id))
  const byTask = new Map<string, SopTask['warnings']>()
  for (const warning of findWarnings(items, sopRule(deps), answers)) {
    // It is told where something can still be done about it: at the last of those it is about, at both of one minute.
    const told = warning.code === 'sameMinute' ? warning.ids : warning.ids.slice(-1)
    const days = warning.code === 'repeated' ? warning.days : null
    for (const id of told.filter((it) => open.has(it))) byTask.set(id, [...(byTask.get(id) ?? []), { code: warning.code, days }])
  }
  return byTask
}

function taskOf(row: TaskRow, { game, warnings }: Pick<SopTask, 'game' | 'warnings'>, now: Date, lateAfterMinutes: number): SopTask {
  const { id, kind, revival, theme, text, isEdited, isProvisional, skipReason } = row
  const sentAt = row.state === 'sent' ? row.settledAt : null
  const standing = standingOf({ ...row, sentAt }, now, lateAfterMinutes)
  return { id, kind, revival, game, theme, text, isEdited, isProvisional, skipReason, ...momentsOf(row), standing, sentAt: sentAt && sentAt.toISOString(), warnings }
}

async function readTasks(deps: CalendarDeps, { groupId, isOwn }: { groupId: string; isOwn: boolean }, monday: CalendarDay, now: Date): Promise<SopTask[]> {
  const { repeatDays, lateAfterMinutes } = deps.settings.sop
  const from = instantOf(laterDay(monday, -repeatDays))
  const rows = await findTasks(deps.db, groupId, from, instantOf(laterDay(monday, 14)))
  const warnings = warningsOf(rows, await findAnswers(deps.db, groupId, from), deps)
  const games = await findGamesOfTasks(deps.db, groupId, instantOf(monday))
  const gameOf = (id: string) => (games.has(id) ? { ...games.get(id)!, isOwn } : null)
  const shown = rows.filter(({ dueAt }) => dueAt >= instantOf(monday))
  return shown.map((row) => taskOf(row, { game: gameOf(row.id), warnings: warnings.get(row.id) ?? [] }, now, lateAfterMinutes))
}

/** A group's calendar of this week and the next. Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH. */
export async function showCalendar(deps: CalendarDeps, groupId: string, managerId: string): Promise<SopCalendar> {
  const { name, kind, access, ownerManagerId } = await requireGroup(deps.db, deps, groupId, managerId, 'look')
  const now = deps.clock.now()
  const today = shanghaiDay(now)
  const tasks = await readTasks(deps, { groupId, isOwn: ownerManagerId === managerId }, mondayOf(today), now)
  const days = []
  for (let day = mondayOf(today); day <= lastPlannedDay(today); day = laterDay(day, 1)) {
    const isOff = isHoliday(deps.calendar, day)
    const missing = day < today || isOff ? [] : missingOn(day, tasks)
    days.push({ day, isHoliday: isOff, missing, tasks: tasks.filter((it) => it.day === day) })
  }
  return { groupId, groupName: name, kind, access, today, mostPerWeek: deps.settings.sop.mostPerWeek[kind], days }
}
