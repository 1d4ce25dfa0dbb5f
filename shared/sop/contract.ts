import * as z from 'zod'
import { defineContract } from '../api/define-contract'
import { calendarDay, fen, givenDay, id, instant, said, slug, text, timeOfDay } from '../api/schemas'
import { foundPromise } from '../compliance/contract'
import { gameKind } from '../campaign/contract'
import { groupGameEnd, groupGameState } from '../group-game/contract'
import { revivals } from '../group-health/revival'
import { groupKinds } from '../group/kind'
import { isOnce } from '../is-once'
import type { Weekday } from '../time/weekday'
import { eventDayParts } from './event-day'
import { sopRoutes } from './routes'
import { slotKinds, taskKinds } from './slot'
import { taskStandings } from './standing'

const count = z.int().nonnegative()

/** As much as WeCom takes in one message, with room for what Chinese takes. */
const MOST_TEXT = 600
const MOST_THEME = 20

/** Still to be written, or written. */
const theme = z.union([z.literal(''), text(MOST_THEME)])
const script = z.union([z.literal(''), text(MOST_TEXT)])

const weekday = z.int().min(1).max(7) as unknown as z.ZodType<Weekday, Weekday>

/** Short enough that a task's id, made of the group's, the slot's and the day, is still one. */
const slotId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'may have up to 40 lower-case letters, digits and hyphens only')

/** See slot.ts; its fields mean the same. */
const sopSlot = z.strictObject({
  id: slotId,
  weekdays: z.array(weekday).min(1).max(7).refine(isOnce, 'has a day twice'),
  time: timeOfDay,
  kind: z.enum(slotKinds),
  isForAssisted: z.boolean(),
  isOnHolidays: z.boolean(),
  mostPrize: fen.nullable(),
  turns: z.array(z.strictObject({ theme, text: script })).min(1).max(12),
})

export const sopSlots = z.array(sopSlot).max(40).refine((slots) => isOnce(slots.map((it) => it.id)), 'two slots have the same id')

const moment = z.object({ day: calendarDay, time: timeOfDay })

const warningCodes = ['sameMinute', 'repeated', 'habitMoved', 'linksInRow', 'quietHours', 'holiday'] as const

/** Something to be sent into a group. */
const task = z.object({
  id,
  kind: z.enum(taskKinds),
  /** Which way to wake the group it is (G18); null: the weekly plan has it. */
  revival: z.enum(revivals).nullable(),
  /** The live game of the group on its day, which it is about; null: none is planned, or it is no game. */
  game: z.object({
    id: slug,
    kind: gameKind,
    state: groupGameState,
    end: groupGameEnd.nullable(),
    startsAt: instant,
    winners: count,
    /** The group is the manager's own: he runs its games. */
    isOwn: z.boolean(),
  }).nullable(),
  theme: z.string(),
  text: z.string(),
  day: calendarDay,
  time: timeOfDay,
  /** Where the weekly plan has it, where it was moved from there; null: it stands there. */
  usual: moment.nullable(),
  /** Written otherwise than the weekly plan has it, this once (G10). */
  isEdited: z.boolean(),
  /** The year's holidays are not published: it may turn out to fall on one (R20). */
  isProvisional: z.boolean(),
  standing: z.enum(taskStandings),
  sentAt: instant.nullable(),
  /** Why it was let go; null unless it was. */
  skipReason: z.string().nullable(),
  /** What speaks against it, with how many days lie between where a text is repeated. */
  warnings: z.array(z.object({ code: z.enum(warningCodes), days: z.int().nullable() })),
})

/** This week and the next, day by day. */
const calendar = z.object({
  groupId: slug,
  groupName: z.string(),
  kind: z.enum(groupKinds),
  access: z.enum(['full', 'readOnly']),
  today: calendarDay,
  /** How many sends of a week the group takes (G8). */
  mostPerWeek: count,
  days: z.array(z.object({
    day: calendarDay,
    /** A holiday of the State Council on a weekday. */
    isHoliday: z.boolean(),
    /** What the day of the fixed event has no more of, from today on (G13). */
    missing: z.array(z.enum(eventDayParts)),
    tasks: z.array(task),
  })),
})

const edited = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), calendar }),
  /** Its words promise a return: nothing was changed (K4). */
  z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
  /** `past`: that time is over. `settled`: it was sent or let go. `tooFar`: tasks are made for this week and the next. */
  z.object({ outcome: z.literal('refused'), reason: z.enum(['past', 'settled', 'tooFar']) }),
])

const settled = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), calendar }),
  /** `settled`: it was sent before, and is let go no more. `notYet`: its day is to come. */
  z.object({ outcome: z.literal('refused'), reason: z.enum(['settled', 'notYet']) }),
])

const problem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('empty') }),
  z.object({ code: z.enum(['noScript', 'noTheme']), slotId: slug, turn: count }),
  z.object({ code: z.literal('overCap'), groupKind: z.enum(groupKinds), sends: count, most: count }),
  z.object({ code: z.literal('capsNotApart'), managed: count, assisted: count }),
  z.object({ code: z.literal('fewContent'), least: count }),
  z.object({ code: z.literal('noGame') }),
  z.object({ code: z.literal('eventPrizeLow'), slotId: slug, mostGamePrize: fen }),
])

const plan = z.object({
  slots: sopSlots,
  /** What the next save has to know; 0: the branch has written none of its own, these are the bank's. */
  version: count,
  /** Tasks are made from just this. */
  isActive: z.boolean(),
  activatedAt: instant.nullable(),
  /** What keeps it from being activated; empty: nothing does (S5). */
  problems: z.array(problem),
  warnings: z.array(z.object({ code: z.enum(warningCodes), slotIds: z.array(slug) })),
  /** How many sends a week takes, by the group's kind (G8). */
  mostPerWeek: z.object({ managed: count, assisted: count }),
})

const savedPlan = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), plan }),
  z.object({ outcome: z.literal('promises'), promises: z.array(foundPromise) }),
])

const activated = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('activated'), plan }),
  z.object({ outcome: z.literal('refused'), plan }),
])

const execution = { due: count, sent: count, late: count, skipped: count }

const report = z.object({
  from: calendarDay,
  to: calendarDay,
  total: z.object(execution),
  /** Branch by branch, and in each manager by manager. A manager sees himself only. */
  managers: z.array(z.object({ managerId: slug, managerName: z.string(), branchName: z.string(), ...execution })),
})

export type SopCalendar = z.output<typeof calendar>
export type SopTask = z.output<typeof task>
export type SopPlan = z.output<typeof plan>
export type SopReport = z.output<typeof report>
export type EditedTask = z.output<typeof edited>
export type SettledTask = z.output<typeof settled>
export type SavedPlan = z.output<typeof savedPlan>
export type ActivatedPlan = z.output<typeof activated>

const ofGroup = z.object({ groupId: slug })
const ofTask = ofGroup.extend({ taskId: id })
const forManager = ['ROLE_REQUIRED', 'MANAGER_NOT_FOUND'] as const
const forGroup = [...forManager, 'GROUP_NOT_FOUND', 'OTHER_BRANCH'] as const

export const sopContract = defineContract(sopRoutes, {
  showSopCalendar: {
    summary: 'What is sent into a group this week and the next, and what speaks against it (G9, G10, G17, G20)',
    actor: 'manager',
    roles: ['manager'],
    params: ofGroup,
    response: calendar,
    errors: forGroup,
  },
  editSopTask: {
    summary: 'Writes or moves one task; the weekly plan stays as it is (G10). Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofTask,
    body: z.strictObject({ day: givenDay, time: timeOfDay, theme: said(MOST_THEME), text: said(MOST_TEXT) }),
    response: edited,
    errors: [...forGroup, 'SOP_TASK_NOT_FOUND'],
  },
  settleSopTask: {
    summary: 'It went out into the group from its chat, or is let go with a reason; `planned` takes letting go back. Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    params: ofTask,
    body: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('sent') }),
      z.strictObject({ state: z.literal('skipped'), reason: said(40) }),
      z.strictObject({ state: z.literal('planned') }),
    ]),
    response: settled,
    errors: [...forGroup, 'SOP_TASK_NOT_FOUND'],
  },
  showSopPlan: {
    summary: "The weekly plan of the manager's branch, or the bank's where it has none of its own (G10)",
    actor: 'manager',
    roles: ['manager'],
    response: plan,
    errors: forManager,
  },
  saveSopPlan: {
    summary: "Writes the branch's own weekly plan; tasks change once it is activated. Refused it changes nothing",
    actor: 'manager',
    roles: ['manager'],
    body: z.strictObject({ version: z.int32().nonnegative(), slots: sopSlots }),
    response: savedPlan,
    errors: [...forManager, 'VERSION_OUTDATED'],
  },
  activateSopPlan: {
    summary: 'From now on tasks are made from it; refused while something is missing (S5). What was edited or settled stays. Safe to repeat',
    actor: 'manager',
    roles: ['manager'],
    body: z.strictObject({ version: z.int32().nonnegative() }),
    response: activated,
    errors: [...forManager, 'VERSION_OUTDATED'],
  },
  showSopExecution: {
    summary: 'Of what was due in the last so many days, how much was sent, late and let go: of a manager himself, or for head office of everybody (D17)',
    actor: 'manager',
    roles: ['manager', 'operator', 'approver'],
    params: z.object({ days: z.enum(['7', '30', '90']) }),
    response: report,
    errors: forManager,
  },
})
