import type { Queryable } from '../db/database'
import { eraseHandoverReasons } from '../expert/erase-reasons'
import { eraseFollowUpNotes } from '../follow-up/erase-notes'
import { eraseLeadRemarks } from '../lead/erase-leads'
import { eraseQuestions } from '../question/erase-questions'
import { eraseProfile } from '../script/customer-profile'
import { eraseTags } from '../tag/erase-tags'
import { eraseTimelineNotes } from '../timeline/erase-notes'

type NoteErasure = (tx: Queryable, customerId: string, now: Date) => Promise<unknown>

/**
 * What managers noted of a customer, each erased by the domain that holds it, in one transaction. Whoever lets managers note
 * something adds himself here, and in count-notes.ts.
 */
export const noteErasures: readonly NoteErasure[] = [eraseProfile, eraseTags, eraseTimelineNotes, eraseFollowUpNotes, eraseHandoverReasons, eraseLeadRemarks, eraseQuestions]
