import type { SopTask } from '#shared/sop/contract'
import { formatYuan } from '#shared/money/yuan'
import type { EventDayPart } from '#shared/sop/event-day'
import type { SlotKind } from '#shared/sop/slot'
import type { PlanProblem } from '#shared/sop/plan-problem'
import type { SopWarning } from '#shared/sop/warning'
import { groupKindTexts } from '#shared/group/kind'
import { formatDay, type CalendarDay } from '#shared/time/calendar-day'
import { shanghaiTime } from '#shared/time/time-of-day'
import { weekdayOf, weekdays, weekdayTexts, type Weekday } from '#shared/time/weekday'

/** How long the texts of a task may be. */
export const MOST = { theme: 20, text: 600 }

const warningTexts: Readonly<Record<SopWarning['code'], string>> = {
  sameMinute: '和另一条在同一分钟，客户会一下收到两条，错开几分钟更好。',
  repeated: '这段话不久前刚发过，换一条更有新意。',
  habitMoved: '习惯：群友记住了固定活动的时间，挪动会让人扑空，非改不可请提前在群里说。',
  linksInRow: '接连几条都带链接，中间没有互动，群容易变成广告群。先发一条小游戏或聊天话题。',
  quietHours: '这个时间大家在休息，换到 8 点到 21 点半之间更好。',
  holiday: '这一天放假，群友多半不看消息，换到上班的日子更好。',
}

const missingTexts: Readonly<Record<EventDayPart, string>> = {
  content: '这天没有专业内容了：光有活动，群容易变成广告群，补一条更好。',
  event: '这天没有固定活动了：群友记住了这个日子，会扑空，请提前在群里说一声。',
}

/** What a day of the fixed event lacks, in a sentence. */
export const missingText = (part: EventDayPart): string => missingTexts[part]

/** What speaks against sending it, in a sentence. */
export function warningText({ code, days }: { code: SopWarning['code']; days: number | null }): string {
  if (code !== 'repeated' || days === null) return warningTexts[code]
  return days === 0 ? '这段话今天在这个群里已经排过一次，换一条更有新意。' : `这段话 ${days} 天前在这个群里发过，换一条更有新意。`
}

/** Where a task stands, in a word or two; "10:02 已发" says when it went out. */
export function standingText({ standing, sentAt }: Pick<SopTask, 'standing' | 'sentAt'>): string {
  const sentAtText = sentAt && shanghaiTime(new Date(sentAt))
  const texts: Readonly<Record<SopTask['standing'], string>> = {
    ahead: '待发', due: '到点了', late: '已过点', missed: '没有发', sent: `${sentAtText} 已发`, sentLate: `${sentAtText} 迟发`, skipped: '已跳过',
  }
  return texts[standing]
}

/** What to think of before it goes out now; empty: nothing. */
export function doubtText({ standing, kind, game, time }: Pick<SopTask, 'standing' | 'kind' | 'game' | 'time'>): string {
  const early = standing === 'ahead' ? `原定 ${time} 发，现在还没到时间。` : ''
  const gameless = kind === 'game' && game === null ? '今天还没有安排游戏，群友到点会扑空：先在“游戏”里安排一场，再发这条更稳妥。' : ''
  return early + gameless
}

/** What the plan has is changed this once; a group's own task has no other time. */
export const editText = ({ revival }: Pick<SopTask, 'revival'>): string => (revival === null ? '改这一次' : '修改')

/** "3月4日 周三" */
export const dayText = (day: CalendarDay): string => `${formatDay(day)} ${weekdayTexts[weekdayOf(day)]}`

/** "周一", "周一到周五", "周一、周三". */
export function weekdaysText(days: readonly Weekday[]): string {
  const [first, last] = [Math.min(...days), Math.max(...days)] as [Weekday, Weekday]
  if (days.length > 2 && days.length === last - first + 1) return `${weekdayTexts[first]}到${weekdayTexts[last]}`
  return weekdays.filter((day) => days.includes(day)).map((day) => weekdayTexts[day]).join('、')
}

/** Why a plan cannot be activated, and what to do; `nameOf` says which slot. */
export function problemText(problem: PlanProblem, nameOf: (slotId: string) => string): string {
  switch (problem.code) {
    case 'empty': return '还没有安排：至少要有内容和小游戏。'
    case 'noScript': return `${nameOf(problem.slotId)}：第 ${problem.turn + 1} 轮还没有话术，写好才能启用。`
    case 'noTheme': return `${nameOf(problem.slotId)}：第 ${problem.turn + 1} 轮还没有主题。`
    case 'overCap': return `${groupKindTexts[problem.groupKind].name}一周最多发 ${problem.most} 次，现在排了 ${problem.sends} 次，请减掉 ${problem.sends - problem.most} 次。`
    case 'capsNotApart': return `辅管群的上限（${problem.assisted} 次）要低于主管群（${problem.managed} 次），请联系总行调整设置。`
    case 'fewContent': return `内容和优惠要占一周的 ${problem.least}% 以上，而且专业内容不能比优惠少。`
    case 'noGame': return '一周里至少安排一次小游戏。'
    case 'eventPrizeLow': return `${nameOf(problem.slotId)}：最高奖要高过平时小游戏的 ${formatYuan(problem.mostGamePrize)} 元。`
  }
}

const shortWarnings: Readonly<Record<SopWarning['code'], string>> = {
  sameMinute: '排在同一分钟', repeated: '14 天内会重复同一段话，多写一轮就能错开', habitMoved: '习惯：固定活动挪了时间，群友会扑空',
  linksInRow: '接连几条都是链接，中间插一次互动', quietHours: '时间在大家休息的时候', holiday: '落在放假的日子',
}

/** What is unwise about a plan. */
export const planWarningText = ({ code, slotIds }: { code: SopWarning['code']; slotIds: readonly string[] }, nameOf: (slotId: string) => string): string =>
  `${slotIds.map(nameOf).join('、')}：${shortWarnings[code]}。`

/** What can be won there: games and the event. */
export const hasPrize = (kind: SlotKind): boolean => kind === 'game' || kind === 'event'
