import { ApiError } from '#shared/api/api-error'
import type { SopCalendar, SopPlan, SopTask } from '#shared/sop/contract'
import { missingOn } from '#shared/sop/event-day'
import type { DeskClient } from '../../testing/open-desk'

export const sopTask = (change: Partial<SopTask> = {}): SopTask => ({
  id: 'g:monday:2026-02-27', kind: 'content', revival: null, game: null, theme: '家庭备用金', text: '新的一周，先聊个实在的：家里的备用金留多少合适？', day: '2026-02-27' as never, time: '10:00',
  usual: null, isEdited: false, isProvisional: false, standing: 'due', sentAt: null, skipReason: null, warnings: [], ...change,
})

/** Friday, 27 February 2026, with what is told; the days around it are empty. */
export function calendarOf(tasks: readonly SopTask[], change: Partial<SopCalendar> = {}): SopCalendar {
  const days = Array.from({ length: 14 }, (_, place) => new Date(Date.UTC(2026, 1, 23 + place)).toISOString().slice(0, 10))
  return {
    groupId: 'g', groupName: '西湖邻里福利群', kind: 'managed', access: 'full', today: '2026-02-27' as never, mostPerWeek: 5,
    days: days.map((day) => ({ day: day as never, isHoliday: day === '2026-02-23', missing: missingOn(day as never, tasks), tasks: tasks.filter((it) => it.day === day) })), ...change,
  }
}

interface Bank {
  tasks: SopTask[]
  isDown: boolean
  /** What the manager asked for. */
  asked: string[]
}

/** The bank's side of a group's calendar, in memory. */
export function calendarBank(tasks: SopTask[], access: SopCalendar['access'] = 'full'): { bank: Bank; client: DeskClient } {
  const bank: Bank = { tasks, isDown: false, asked: [] }
  const change = (id: string, next: Partial<SopTask>) => {
    bank.tasks = bank.tasks.map((it) => (it.id === id ? { ...it, ...next } : it))
    return calendarOf(bank.tasks, { access })
  }
  const reach = () => {
    if (bank.isDown) throw new ApiError('NETWORK_ERROR')
  }
  const sop: DeskClient['sop'] = {
    showSopCalendar: async () => (reach(), calendarOf(bank.tasks, { access })),
    settleSopTask: async ({ params: { taskId }, body }) => {
      reach()
      bank.asked.push(JSON.stringify(body))
      if (body.state === 'sent') return { outcome: 'done', calendar: change(taskId, { standing: 'sent', sentAt: '2026-02-27T02:00:00Z' }) }
      if (body.state === 'skipped') return { outcome: 'done', calendar: change(taskId, { standing: 'skipped', skipReason: body.reason }) }
      return { outcome: 'done', calendar: change(taskId, { standing: 'ahead', skipReason: null }) }
    },
    editSopTask: async ({ params: { taskId }, body }) => {
      reach()
      if (body.text.includes('保本')) return { outcome: 'promises', promises: [{ word: '保本', reason: '不能承诺', better: '本产品不保本' }] }
      return { outcome: 'saved', calendar: change(taskId, { ...body, isEdited: true, usual: { day: '2026-02-27' as never, time: '10:00' }, warnings: [{ code: 'sameMinute', days: null }] }) }
    },
  }
  // A game that is opened is shown elsewhere.
  const groupGame: DeskClient['groupGame'] = { showGroupGameDesk: async () => { throw new ApiError('NETWORK_ERROR') } }
  return { bank, client: { groupGame, compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) }, sop } }
}

export const planOf = (change: Partial<SopPlan> = {}): SopPlan => ({
  slots: [
    { id: 'monday', weekdays: [1], time: '10:00', kind: 'content', isForAssisted: true, isOnHolidays: false, mostPrize: null, turns: [{ theme: '家庭备用金', text: '留多少合适？' }] },
    { id: 'friday', weekdays: [5], time: '19:30', kind: 'event', isForAssisted: false, isOnHolidays: true, mostPrize: 1880 as never, turns: [{ theme: '周五骰子夜', text: '八点开局' }] },
  ],
  version: 1, isActive: true, activatedAt: '2026-02-12T02:00:00Z', problems: [], warnings: [], mostPerWeek: { managed: 5, assisted: 2 }, ...change,
})
