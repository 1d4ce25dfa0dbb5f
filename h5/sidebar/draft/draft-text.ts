import type { DraftSummary } from '#shared/draft/contract'
import { formatDay, shanghaiDay } from '#shared/time/calendar-day'

export const stateTexts: Readonly<Record<DraftSummary['state'], string>> = {
  draft: '草稿',
  review: '待复核',
  published: '已发布，未开始',
  running: '进行中',
  ended: '已结束',
}

/** How far the newest version is made; null where customers have it. */
export function makingOf({ state, unpublished }: Pick<DraftSummary, 'state' | 'unpublished'>): 'draft' | 'review' | null {
  if (unpublished) return unpublished
  return state === 'draft' || state === 'review' ? state : null
}

/** Where there is something customers have: what they do not have yet. */
export function unpublishedText({ unpublished, version }: Pick<DraftSummary, 'unpublished' | 'version'>): string {
  if (unpublished === 'review') return `有修改等待复核（第 ${version} 版）`
  return unpublished === 'draft' ? `有未发布的修改（第 ${version} 版）` : ''
}

export interface DraftGroup {
  title: string
  drafts: DraftSummary[]
}

const STATES = Object.keys(stateTexts) as DraftSummary['state'][]

/** The list as people work through it: by state, templates last. Groups without a draft are left out. */
export function groupDrafts(drafts: readonly DraftSummary[]): DraftGroup[] {
  const groups = [
    ...STATES.map((state) => ({ title: stateTexts[state], drafts: drafts.filter((draft) => !draft.isTemplate && draft.state === state) })),
    { title: '模板', drafts: drafts.filter(({ isTemplate }) => isTemplate) },
  ]
  return groups.filter((group) => group.drafts.length > 0)
}

/** Its own days, or, over the end of a year, its years too; `endsAt` is exclusive. */
export function draftPeriodText({ startsAt, endsAt }: Pick<DraftSummary, 'startsAt' | 'endsAt'>): string {
  const [first, last] = [shanghaiDay(new Date(startsAt)), shanghaiDay(new Date(Date.parse(endsAt) - 1))]
  const year = (day: string) => `${day.slice(0, 4)}年`
  const lastYear = first.slice(0, 4) === last.slice(0, 4) ? '' : year(last)
  return `${year(first)}${formatDay(first)} – ${lastYear}${formatDay(last)}`
}
