import type { Replies, ReplyCause, ReplyFigures, ReplyPart } from '#shared/reply/contract'
import { laterDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { askedSpan, type Period } from './asked-span'
import { replySql } from './reply-sql'

export interface ReplyQuestion extends Period {
  of: ReplyCause
  by: ReplyPart
  within: ReplyPart | 'all'
  withinId: string
}

interface Row {
  id: string | null
  name: string | null
  sent: number
  part: number
  whole: number
}

const figuresOf = ({ sent, part, whole }: Row): ReplyFigures => ({ sent, replied: { part, whole } })

type Part = Replies['parts'][number]
const bySent = (one: Part, other: Part) => other.figures.sent - one.figures.sent || one.name.localeCompare(other.name, 'zh-CN')

type ReplyDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'demo'>

/** To what customers answer (D20). Throws MANAGER_NOT_FOUND. */
export async function showReplies(deps: ReplyDeps, staffId: string, question: ReplyQuestion): Promise<Replies> {
  const { db, clock, settings: { reply: { withinHours } }, demo } = deps
  const { scope, managerId, branchId } = figureScope(await readStaff(db, staffId))
  const now = clock.now()
  const { from, until } = askedSpan(question, now)
  const within = (part: ReplyPart) => (question.within === part ? question.withinId : null)
  const rows = await readMany<Row>(db, replySql(question.of, question.by), [
    instantOf(from), instantOf(laterDay(until, 1)), now, withinHours, managerId, branchId, within('item'), within('manager'), within('branch'),
  ])
  const [told] = await db.query<{ isTold: boolean }>('select exists (select 1 from chat_voice) as "isTold"')
  const nameOf = ({ id, name }: Row) => name ?? demo.community.materials.find((it) => it.id === id)?.title ?? id!
  return {
    scope, from, until, withinHours, isArchiveTold: told!.isTold,
    total: figuresOf(rows.find(({ id }) => id === null)!),
    parts: rows.filter(({ id }) => id !== null).map((row) => ({ id: row.id!, name: nameOf(row), figures: figuresOf(row) })).toSorted(bySent),
  }
}
